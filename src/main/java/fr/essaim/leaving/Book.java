package fr.essaim.leaving;

import java.util.Locale;

/// One workbook: what is opened together.
enum Book {
    PEOPLE,
    JOURNEYS,
    NOTES,
    RESERVED,
    DOCUMENTS,
    ORGANISATION,
    JOURNAL;

    /// In the reader's language: `personnes.xlsx`.
    String file(Lexicon words) {
        return words.say("leaving.book." + code()) + ".xlsx";
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
