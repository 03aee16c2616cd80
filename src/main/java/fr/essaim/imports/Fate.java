package fr.essaim.imports;

import java.util.Locale;

/// What becomes of a line. Every line below the header has exactly one, blank lines too, so that the lines read are the
/// sum of the fates.
public enum Fate {
    /// Nothing on it.
    BLANK("imports.fate.blank"),
    /// Will be written: a file at the hub.
    NEW("imports.fate.new"),
    /// Surely somebody who has a file already; nothing is changed.
    KNOWN("imports.fate.known"),
    /// Surely the person of an earlier line, which is written.
    DUPLICATE("imports.fate.duplicate"),
    /// Waits for an answer; not written.
    TO_MEND("imports.fate.to-mend"),
    /// No person on it: a total, an instruction, no name.
    REFUSED("imports.fate.refused");

    private final String key;

    Fate(String key) {
        this.key = key;
    }

    /// Message key of its name; the argument is how many.
    String key() {
        return key;
    }

    /// The word used in JSON: `to_mend`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
