package fr.essaim.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long somebody has given no sign. Only what comes from them counts: our calls do not set the count back to zero
/// (CNIL 2021-028 counts the last contact from the person in the same way).
///
/// @param opened the day their journey began, or their file was opened when there is none yet
/// @param lastSign the last day something came from them, or null
/// @param moves of both sides, in any order
public record Silence(LocalDate opened, @Nullable LocalDate lastSign, List<Move> moves) {
    /// A silence longer than this asks for a gesture.
    public static final int DAYS = 21;

    /// What the drawing shows.
    public static final int SHOWN = 60;

    private static final double LEFT = 8;
    private static final double RIGHT = 192;

    /// @param theirs whether it came from the person (or from both sides), or from us alone
    public record Move(LocalDate on, boolean theirs) {}

    public Silence {
        moves = List.copyOf(moves);
    }

    /// The day from which the silence is counted: their last sign, or the beginning when it is later or there is none.
    public LocalDate since() {
        return lastSign == null || lastSign.isBefore(opened) ? opened : lastSign;
    }

    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(since(), today);
    }

    public boolean isLong(LocalDate today) {
        return days(today) > DAYS;
    }

    /// Our moves since their last sign.
    public long attempts() {
        return moves.stream()
                .filter(move -> !move.theirs() && move.on().isAfter(since()))
                .count();
    }

    /// The moves of the last sixty days.
    public List<Move> shown(LocalDate today) {
        return moves.stream()
                .filter(move -> !move.on().isAfter(today) && ChronoUnit.DAYS.between(move.on(), today) <= SHOWN)
                .toList();
    }

    /// Where a day stands on a drawing 200 wide, today at its right.
    public static double x(LocalDate day, LocalDate today) {
        return RIGHT - (RIGHT - LEFT) * ChronoUnit.DAYS.between(day, today) / SHOWN;
    }

    /// Where the last twenty-one days begin, and how wide they are.
    public static double zone() {
        return RIGHT - zoneWidth();
    }

    public static double zoneWidth() {
        return (RIGHT - LEFT) * DAYS / SHOWN;
    }
}
