package fr.essaim.recipe;

import fr.essaim.kernel.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How journeys end: outcomes are facts, definition sets classify them. Adding a set never touches a fact.
public record Results(List<Detail> details, List<Outcome> outcomes, List<DefinitionSet> sets) {
    public Results {
        details = List.copyOf(details);
        outcomes = List.copyOf(outcomes);
        sets = List.copyOf(sets);
    }

    public Optional<Detail> detail(String id) {
        return Recipe.find(details, id);
    }

    /// @param needs details it cannot do without
    /// @param evidence kinds of which one is required; empty when none is
    public record Outcome(
            String id, Label label, @Nullable Period validity, List<Detail> needs, List<Item.Choice> evidence)
            implements Item {
        public Outcome {
            needs = List.copyOf(needs);
            evidence = List.copyOf(evidence);
        }
    }

    /// Something an outcome must say of itself.
    ///
    /// @param choices of a [Kind#CHOICE], empty otherwise
    /// @param least and `most`: bounds of a [Kind#NUMBER], both included
    public record Detail(
            String id,
            Label label,
            @Nullable Period validity,
            Kind kind,
            List<Item.Choice> choices,
            int least,
            int most)
            implements Item {
        public Detail {
            choices = List.copyOf(choices);
        }

        /// Whether the text is an answer to it: a whole number within bounds, one of the choices, or any text.
        public boolean accepts(String text) {
            return switch (kind) {
                case TEXT -> !text.isBlank();
                case CHOICE -> choices.stream().anyMatch(choice -> choice.id().equals(text));
                case NUMBER ->
                    text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
            };
        }
    }

    public enum Kind {
        NUMBER,
        CHOICE,
        TEXT
    }
}
