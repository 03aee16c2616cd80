package fr.essaim.handovers;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.kernel.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What passing one person on changes in their care team: dated rows only, so that a reference who was
/// away is the reference again on the day they come back, without anybody doing anything.
final class Passing {
    private Passing() {}

    /// @param leavers the member's charges for this person that last to the first day or begin
    /// later, in order
    /// @param to null: nobody takes it on
    /// @param theirs the successor's own charges for this person, likewise
    /// @return nothing when nothing changes
    static List<Change> of(
            Handover handover, List<Held> leavers, @Nullable MemberId to, List<Held> theirs, boolean needed) {
        if (handover.why() == Handover.Why.AWAY) {
            return to == null ? List.of() : standIn(handover, leavers.getFirst(), to, theirs);
        }
        if (to == null && needed) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        leavers.forEach(leaver -> changes.add(Change.end(leaver, handover.lastDayBefore())));
        if (to != null) {
            changes.addAll(succeed(handover.from(), leavers.getFirst().part(), to, theirs));
        }
        return changes;
    }

    private static List<Change> succeed(LocalDate from, Part part, MemberId to, List<Held> theirs) {
        var changes = new ArrayList<Change>();
        var present = theirs.stream().filter(one -> one.from().isBefore(from)).findFirst();
        var later = theirs.stream().filter(one -> !one.from().isBefore(from)).toList();
        boolean alreadyThere =
                present.isPresent() && (part != Part.REFERENCE || present.get().part() == part);
        if (!alreadyThere) {
            present.ifPresent(one -> changes.add(Change.end(one, from.minusDays(1))));
            if (later.isEmpty() || later.getFirst().from().isAfter(from)) {
                var until = later.isEmpty() ? null : later.getFirst().from().minusDays(1);
                changes.add(Change.begin(to, part, from, until));
            }
        }
        later.stream()
                .filter(one -> part == Part.REFERENCE && one.part() != part)
                .forEach(one -> changes.add(Change.recast(one, part)));
        return changes;
    }

    /// The reference stays the reference; the stand-in is there for those days, and back in their
    /// own part after.
    private static List<Change> standIn(Handover handover, Held leaver, MemberId to, List<Held> theirs) {
        LocalDate last = earlier(Objects.requireNonNull(handover.until()), leaver.until());
        LocalDate from = handover.from().isBefore(leaver.from()) ? leaver.from() : handover.from();
        if (last.isBefore(from)) {
            return List.of();
        }
        var during = theirs.stream().filter(one -> !one.from().isAfter(last)).toList();
        if (during.isEmpty()) {
            return List.of(Change.begin(to, Part.STAND_IN, from, last));
        }
        return Optional.of(during.getFirst())
                .filter(one -> during.size() == 1
                        && one.part() == Part.SUPPORT
                        && one.from().isBefore(from))
                .map(one -> around(one, from, last))
                .orElse(List.of());
    }

    private static List<Change> around(Held support, LocalDate from, LocalDate last) {
        var changes = new ArrayList<Change>();
        changes.add(Change.end(support, from.minusDays(1)));
        changes.add(Change.begin(support.member(), Part.STAND_IN, from, last));
        if (support.lastsBeyond(last)) {
            changes.add(Change.begin(support.member(), support.part(), last.plusDays(1), support.until()));
        }
        return changes;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
