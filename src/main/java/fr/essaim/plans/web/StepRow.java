package fr.essaim.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to do, and who does it.
///
/// @param ownerName of the member or of the organisation; null for the person
/// @param gone when that organisation is not there any more
public record StepRow(
        UUID id,
        @Nullable UUID goal,
        String what,
        @Nullable String strand,
        @Nullable String ownerName,
        @Nullable Gone gone,
        @Nullable LocalDate firstDue,
        Mark mark,
        List<TurnRow> turns)
        implements Told {
    /// @param how `closed`, or `left`: no longer a partner
    public record Gone(String how, LocalDate on) {}

    /// Whether nobody is there to do it: somebody else has to be asked.
    public boolean isOrphan() {
        return gone != null && isOpen();
    }

    /// The last time it failed, when it is still to be tried: on whose side is not to be lost from sight.
    public @Nullable TurnRow failed() {
        return isOpen() ? last(turn -> turn.side() != null) : null;
    }

    /// `open`, `done`, `failed`, `dropped`: taken up again or carried over, it is open.
    public String state() {
        TurnRow last = last();
        return last == null || last.kind().equals("carried") || last.kind().equals("again") ? "open" : last.kind();
    }

    /// The day it was given last.
    public @Nullable LocalDate due() {
        TurnRow moved = last(turn -> turn.due() != null || turn.kind().equals("carried"));
        return moved == null || moved.due() == null ? firstDue : moved.due();
    }

    /// The day to write beside it: when it was done, or when it is due.
    public @Nullable LocalDate day() {
        TurnRow last = last();
        return last == null || isOpen() ? due() : last.on();
    }

    public boolean isLate(LocalDate today) {
        LocalDate due = due();
        return isOpen() && due != null && due.isBefore(today);
    }
}
