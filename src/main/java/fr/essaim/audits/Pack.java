package fr.essaim.audits;

import fr.essaim.recipe.Recipe;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What proves one journey of a sample.
///
/// @param place in its draw, from one
/// @param proofs null when the journey is no more: a list that brought it was taken back
/// @param recipe the version the journey was begun under, which says what is expected; null without proofs
public record Pack(
        UUID draw,
        int place,
        UUID journey,
        @Nullable UUID participant,
        @Nullable Proofs proofs,
        @Nullable Recipe recipe,
        List<Expected> expected) {
    public Pack {
        expected = List.copyOf(expected);
    }

    public long late() {
        return expected.stream()
                .filter(each -> each.state() == Expected.State.LATE)
                .count();
    }
}
