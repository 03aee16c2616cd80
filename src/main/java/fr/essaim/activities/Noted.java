package fr.essaim.activities;

import fr.essaim.facts.Fact;
import fr.essaim.kernel.MemberId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An attendance as it was noted last, with the fact that stands for it.
///
/// @param side as its fact says, or null: nobody's, or not for this viewer
/// @param author of the fact; null when the viewer does not read it
/// @param takenBack whether its author took the fact back
record Noted(
        String how,
        boolean unsigned,
        UUID fact,
        @Nullable String side,
        @Nullable String words,
        @Nullable MemberId author,
        String authorName,
        boolean takenBack) {
    boolean says(Attendance attendance) {
        return isSameFact(attendance) && unsigned == attendance.unsigned();
    }

    /// Whether somebody signed is no part of the fact.
    boolean isSameFact(Attendance attendance) {
        return !takenBack
                && how.equals(attendance.how().code())
                && isSameSide(attendance.side())
                && Objects.equals(words, attendance.words());
    }

    /// What the viewer was not shown, they did not change.
    private boolean isSameSide(Fact.@Nullable Side said) {
        return side == null
                ? said == null || said == Fact.Side.US || said == Fact.Side.OTHER || said == Fact.Side.NO_ANSWER
                : side.equals(code(said));
    }

    private static @Nullable String code(Fact.@Nullable Side side) {
        return side == null ? null : side.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
