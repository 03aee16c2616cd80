package fr.essaim.cells;

import java.util.Map;
import java.util.Optional;

/// As the list says it; nothing is concluded from a first name.
public enum Gender {
    WOMAN,
    MAN,
    OTHER;

    private static final Map<String, Gender> WORDS = Map.ofEntries(
            Map.entry("f", WOMAN),
            Map.entry("femme", WOMAN),
            Map.entry("feminin", WOMAN),
            Map.entry("mme", WOMAN),
            Map.entry("madame", WOMAN),
            Map.entry("mlle", WOMAN),
            Map.entry("mademoiselle", WOMAN),
            Map.entry("melle", WOMAN),
            Map.entry("mle", WOMAN),
            Map.entry("fille", WOMAN),
            Map.entry("dame", WOMAN),
            Map.entry("female", WOMAN),
            Map.entry("woman", WOMAN),
            Map.entry("mrs", WOMAN),
            Map.entry("ms", WOMAN),
            Map.entry("w", WOMAN),
            Map.entry("m", MAN),
            Map.entry("h", MAN),
            Map.entry("mr", MAN),
            Map.entry("homme", MAN),
            Map.entry("masculin", MAN),
            Map.entry("monsieur", MAN),
            Map.entry("garcon", MAN),
            Map.entry("g", MAN),
            Map.entry("male", MAN),
            Map.entry("man", MAN),
            Map.entry("autre", OTHER),
            Map.entry("other", OTHER),
            Map.entry("x", OTHER),
            Map.entry("nb", OTHER),
            Map.entry("non binaire", OTHER));

    /// `1` and `2` stay a question: files disagree on which is which.
    public static Optional<Gender> of(String cell) {
        return Optional.ofNullable(WORDS.get(Wording.plain(cell)));
    }
}
