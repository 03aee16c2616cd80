package fr.essaim.handovers;

import fr.essaim.team.Language;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Who would take one person on, and why, in one sentence.
///
/// @param to null when nobody would
public record Proposal(Charge charge, @Nullable Successor to, Why why) {
    public sealed interface Why {
        /// In support already: "Thomas connaît déjà Aurélie."
        record Knows() implements Why {}

        /// "Claire parle arabe, comme Samir le souhaite."
        record Speaks(Language language) implements Why {}

        /// The lightest load among the nearest in trade.
        /// @param people with this one
        /// @param alone whether nobody else has that trade
        record Lightest(int people, BigDecimal fte, boolean sameRole, boolean alone) implements Why {}

        /// They keep their reference, nobody has to take the leaver's part.
        record ReferenceStays() implements Why {}

        /// The hub has nobody left.
        record Nobody() implements Why {}
    }
}
