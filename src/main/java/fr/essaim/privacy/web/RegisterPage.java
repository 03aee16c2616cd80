package fr.essaim.privacy.web;

import fr.essaim.privacy.PersonalData.Kept;
import java.util.List;
import java.util.Locale;

/// The register: what is kept about a person, why, until when.
public record RegisterPage(List<Kept> kept) {
    /// Message key of what: the word under which it is taken away, or would be.
    public static String what(Kept kept) {
        return "leaving.sheet." + kept.table();
    }

    /// Message key of how long.
    public static String until(Kept kept) {
        return "privacy.keep." + kept.keep().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
