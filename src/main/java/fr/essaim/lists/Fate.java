package fr.essaim.lists;

import java.util.Locale;

/// What becomes of a line. Every line below the header has exactly one, blank lines too, so that
/// the lines read are the sum of the fates.
public enum Fate {
    /// Nothing on it.
    BLANK("lists.fate.blank"),
    /// Will be written: a file at the hub.
    NEW("lists.fate.new"),
    /// Surely somebody who has a file already; nothing is changed.
    KNOWN("lists.fate.known"),
    /// Surely the person of an earlier line, which is written.
    DUPLICATE("lists.fate.duplicate"),
    /// Waits for an answer; not written.
    TO_MEND("lists.fate.to-mend"),
    /// Surely somebody who has a file, of whom the list says something else or more.
    CHANGED("lists.fate.changed"),
    /// Not written, because whoever brings the list said so.
    ASIDE("lists.fate.aside"),
    /// No person on it: a total, an instruction, no name.
    REFUSED("lists.fate.refused");

    private final String key;

    Fate(String key) {
        this.key = key;
    }

    /// Message key of its name; the argument is how many.
    public String key() {
        return key;
    }

    /// Comes about by answers and updates only: a plain reading has none.
    public boolean answered() {
        return this == CHANGED || this == ASIDE;
    }

    /// The word used in JSON: `to_mend`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
