package fr.essaim.recipe;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A text in each language of the screens. Labels may change from one version of a recipe to the next, ids never.
///
/// @param texts language (`fr`, `en`) to text; French is always there
public record Label(Map<String, String> texts) {
    public Label {
        texts = Map.copyOf(texts);
    }

    public static Label of(String french, String english) {
        return new Label(Map.of("fr", french, "en", english));
    }

    /// In the reader's language; in French when the recipe has no other.
    public String in(Locale locale) {
        String own = texts.get(locale.getLanguage());
        return own == null ? Objects.requireNonNullElse(texts.get("fr"), "") : own;
    }
}
