package fr.essaim.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.handovers.Handover.Why;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/// Whatever the care team was, passing somebody on and undoing it at once leaves it as it was.
class UndoingProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private final MemberId nadia = MemberId.mint();
    private final MemberId thomas = MemberId.mint();

    private Handover handover(boolean away) {
        return Handover.checked(
                new HubId(1), nadia, away ? Why.AWAY : Why.LEAVING, DAY, away ? DAY.plusDays(14) : null);
    }

    private static Map<UUID, Held> applied(Map<UUID, Held> team, List<Change> changes) {
        var after = new HashMap<>(team);
        changes.forEach(change -> after.put(change.after().id(), change.after()));
        return after;
    }

    private static Map<UUID, Held> undone(Map<UUID, Held> team, Undoing undoing) {
        var after = new HashMap<>(team);
        undoing.removed().forEach(after::remove);
        undoing.restored().forEach(held -> after.put(held.id(), held));
        undoing.shortened().forEach(held -> after.put(held.id(), held));
        undoing.begun().forEach(held -> after.put(held.id(), held));
        return after;
    }

    private Map<UUID, Held> team(Part part, int supportFrom, int supportLasts) {
        var team = new HashMap<UUID, Held>();
        put(team, nadia, part, DAY.minusDays(200), null);
        if (supportLasts > 0) {
            LocalDate from = DAY.plusDays(supportFrom);
            put(team, thomas, Part.SUPPORT, from, supportLasts > 40 ? null : from.plusDays(supportLasts));
        }
        return team;
    }

    private static void put(Map<UUID, Held> team, MemberId who, Part part, LocalDate from, @Nullable LocalDate until) {
        var held = new Held(UUID.randomUUID(), who, part, from, until);
        team.put(held.id(), held);
    }

    private List<Change> passed(Map<UUID, Held> team, boolean away) {
        return Passing.of(handover(away), of(team, nadia), thomas, of(team, thomas), true);
    }

    private static List<Held> of(Map<UUID, Held> team, MemberId member) {
        return team.values().stream()
                .filter(held -> held.member().equals(member) && held.lastsBeyond(DAY.minusDays(1)))
                .toList();
    }

    @Property(tries = 300)
    void undone_before_its_first_day_is_over_everything_is_exactly_as_before(
            @ForAll boolean away,
            @ForAll boolean reference,
            @ForAll @IntRange(min = -60, max = 30) int supportFrom,
            @ForAll @IntRange(min = 0, max = 50) int supportLasts) {
        var before = team(reference ? Part.REFERENCE : Part.SUPPORT, supportFrom, supportLasts);
        var changes = passed(before, away);
        var after = applied(before, changes);
        var undoing = java.util.Objects.requireNonNull(Undoing.of(changes, after, DAY, DAY));
        assertThat(undone(after, undoing)).isEqualTo(before);
    }

    @Property(tries = 300)
    void no_two_charges_of_one_member_ever_overlap_passed_or_undone(
            @ForAll boolean away,
            @ForAll boolean reference,
            @ForAll @IntRange(min = -60, max = 30) int supportFrom,
            @ForAll @IntRange(min = 0, max = 50) int supportLasts,
            @ForAll @IntRange(min = 0, max = 14) int later) {
        var before = team(reference ? Part.REFERENCE : Part.SUPPORT, supportFrom, supportLasts);
        var changes = passed(before, away);
        var after = applied(before, changes);
        expectNoOverlap(after);
        var undoing = java.util.Objects.requireNonNull(Undoing.of(changes, after, DAY, DAY.plusDays(later)));
        expectNoOverlap(undone(after, undoing));
    }

    @Property(tries = 100)
    void what_somebody_changed_since_is_left_alone(@ForAll boolean away, @ForAll boolean reference) {
        var before = team(reference ? Part.REFERENCE : Part.SUPPORT, 0, 0);
        var changes = passed(before, away);
        var after = applied(before, changes);
        Held touched = changes.getLast().after();
        after.put(touched.id(), touched.until(DAY.plusDays(2)));
        assertThat(Undoing.of(changes, after, DAY, DAY)).isNull();
    }

    private static void expectNoOverlap(Map<UUID, Held> team) {
        var all = new ArrayList<>(team.values());
        for (Held one : all) {
            for (Held other : all) {
                boolean apart = one == other
                        || !one.member().equals(other.member())
                        || (one.until() != null && one.until().isBefore(other.from()))
                        || (other.until() != null && other.until().isBefore(one.from()));
                assertThat(apart).as("%s and %s", one, other).isTrue();
            }
        }
    }
}
