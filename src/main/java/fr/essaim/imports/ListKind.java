package fr.essaim.imports;

import java.util.Locale;

/// Whom a list is about.
public enum ListKind {
    PEOPLE,
    PROFESSIONALS,
    STRUCTURES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ListKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
