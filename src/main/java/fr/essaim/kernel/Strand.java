package fr.essaim.kernel;

import java.util.Locale;

/// The three strands a journey joins; always shown with a shape, a colour and a word.
public enum Strand {
    CITIZEN,
    SOCIAL,
    EMPLOYMENT;

    /// The word of recipes, of the database and of addresses: `citizen`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Strand of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
