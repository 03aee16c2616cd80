package fr.essaim.journeys.web;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a form must have said before an act can be asked for.
final class Typed {
    private Typed() {}

    static LocalDate day(@Nullable LocalDate day, String field) {
        if (day == null) {
            throw new DayMissing(field);
        }
        return day;
    }

    /// @return the text without blanks around it
    static String words(String text, String field, int most) {
        String said = text.strip();
        if (said.isEmpty()) {
            throw new WordsMissing(field);
        }
        if (said.length() > most) {
            throw new TooManyWords(field, most);
        }
        return said;
    }

    static int number(String text, String field) {
        String said = text.strip();
        if (!said.matches("[0-9]{1,3}")) {
            throw new NumberMissing(field);
        }
        return Integer.parseInt(said);
    }

    static final class DayMissing extends Refusal {
        DayMissing(String field) {
            super("journeys.refusal.day-missing", field);
        }
    }

    static final class WordsMissing extends Refusal {
        WordsMissing(String field) {
            super("journeys.refusal.words-missing", field);
        }
    }

    static final class TooManyWords extends Refusal {
        TooManyWords(String field, int most) {
            super("journeys.refusal.too-many-words", field, most);
        }
    }

    static final class NumberMissing extends Refusal {
        NumberMissing(String field) {
            super("journeys.refusal.number-missing", field);
        }
    }
}
