package fr.essaim.handovers;

import fr.essaim.handovers.HandoverRepository.Made;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Absences;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passing one's people on, as one act, however many they are. It never opens a reserved note: those are
/// read by their author and the colleagues they named, whoever is in charge.
@Component
@Transactional
public class Handovers {
    private final Caseloads caseloads;
    private final ChargeRepository charges;
    private final HandoverRepository handovers;
    private final Absences absences;
    private final Journal journal;
    private final Clock clock;

    Handovers(
            Caseloads caseloads,
            ChargeRepository charges,
            HandoverRepository handovers,
            Absences absences,
            Journal journal,
            Clock clock) {
        this.caseloads = caseloads;
        this.charges = charges;
        this.handovers = handovers;
        this.absences = absences;
        this.journal = journal;
        this.clock = clock;
    }

    /// Passes on the people whose charge is named; whoever is not named stays with the member, and
    /// shows as waiting.
    /// @param id minted with the form
    /// @param choices charge to successor; a null successor ends a part in support, whose reference stays
    /// @throws Handover.TooLate before today
    /// @throws NotASuccessor when somebody chosen is not there
    /// @throws NobodyChosen when nothing would change
    /// @throws NotYours when the viewer may not pass this member's people on
    public void pass(UUID id, Handover handover, Map<UUID, @Nullable MemberId> choices) {
        LocalDate today = LocalDate.now(clock);
        handover.notBefore(today);
        var viewer = Viewers.required();
        Caseload caseload = caseloads.read(handover);
        if (!handovers.mayPass(handover.hub(), handover.member())) {
            throw new NotYours();
        }
        if (handovers.find(id).isPresent()) {
            return;
        }
        List<Done> lines = lines(handover, caseload, choices);
        if (lines.isEmpty()) {
            throw new NobodyChosen();
        }
        write(id, handover, lines, viewer.id());
    }

    private List<Done> lines(Handover handover, Caseload caseload, Map<UUID, @Nullable MemberId> choices) {
        var chosen = caseload.charges().stream()
                .filter(charge -> choices.containsKey(charge.id()))
                .toList();
        var standing = charges.standing(chosen.stream().map(Charge::person).toList(), handover.from());
        var lines = new ArrayList<Done>();
        for (Charge charge : chosen) {
            MemberId to = choices.get(charge.id());
            Successor successor = to == null ? null : caseload.successor(to).orElseThrow(NotASuccessor::new);
            var changes = changes(handover, charge, to, standing.getOrDefault(charge.person(), List.of()));
            if (!changes.isEmpty() || (to != null && charge.knows(to))) {
                lines.add(new Done(Ids.mint(), charge, successor, changes));
            }
        }
        return lines;
    }

    private static List<Change> changes(Handover handover, Charge charge, @Nullable MemberId to, List<Held> standing) {
        var leavers = of(standing, handover.member());
        if (leavers.isEmpty()) {
            return List.of();
        }
        var theirs = to == null ? List.<Held>of() : of(standing, to);
        return Passing.of(handover, leavers, to, theirs, charge.needsSomebody());
    }

    private static List<Held> of(List<Held> standing, MemberId member) {
        return standing.stream().filter(held -> held.member().equals(member)).toList();
    }

    private void write(UUID id, Handover handover, List<Done> lines, MemberId by) {
        boolean away = handover.why() == Handover.Why.AWAY;
        UUID absence = away
                ? absences.note(handover.member(), handover.from(), Objects.requireNonNull(handover.until()))
                        .orElse(null)
                : null;
        var made = lines.stream()
                .flatMap(line -> line.changes().stream().map(change -> new Made(line.id(), line.person(), change)))
                .toList();
        String because = away ? "stand-in" : "hand-over";
        charges.rewrite(after(made, Change.Kind.ENDED), because);
        charges.rewrite(after(made, Change.Kind.RECAST), null);
        var begun = made.stream()
                .filter(one -> one.change().kind() == Change.Kind.BEGAN)
                .map(one -> new ChargeRepository.Of(one.person(), one.change().after()))
                .toList();
        charges.begin(handover.hub(), begun, because, by);
        handovers.insert(id, handover, absence, by);
        handovers.insertLines(id, handover.hub(), lines);
        handovers.insertChanges(handover.hub(), made);
        journal.did(
                "hand-over", handover.hub(), lines.stream().map(Done::person).toArray(ParticipantId[]::new));
    }

    private static List<Held> after(List<Made> made, Change.Kind kind) {
        return made.stream()
                .map(Made::change)
                .filter(change -> change.kind() == kind)
                .map(Change::after)
                .toList();
    }

    /// Undoes it: exactly until its first day is over, from today on afterwards. Twice is once.
    /// @return how many people somebody had changed since, and who are left as they are
    /// @throws NotHere when there is no such hand-over for this viewer
    /// @throws NotYours when they may not undo it
    /// @throws Over when the days away are past
    public int undo(UUID id) {
        LocalDate today = LocalDate.now(clock);
        var stored = handovers.find(id).orElseThrow(NotHere::new);
        var handover = stored.handover();
        if (!handovers.mayPass(handover.hub(), handover.member())) {
            throw new NotYours();
        }
        if (handover.until() != null && handover.until().isBefore(today)) {
            throw new Over();
        }
        if (stored.undone() || !handovers.insertUndoing(id, Viewers.required().id())) {
            return 0;
        }
        var back = new Backward(handover, handovers.changes(id), charges, handovers);
        back.go(today, Viewers.required().id());
        handovers.keep(id, back.kept());
        if (stored.absence() != null) {
            absences.takeBack(stored.absence(), today);
        }
        journal.did("undo-hand-over", handover.hub(), back.people().toArray(ParticipantId[]::new));
        return back.kept().size();
    }

    public static final class NotASuccessor extends Refusal {
        NotASuccessor() {
            super("handovers.refusal.not-a-successor", null);
        }
    }

    public static final class NobodyChosen extends Refusal {
        NobodyChosen() {
            super("handovers.refusal.nobody-chosen", null);
        }
    }

    public static final class NotYours extends Refusal {
        NotYours() {
            super("handovers.refusal.not-yours", null);
        }
    }

    public static final class Over extends Refusal {
        Over() {
            super("handovers.refusal.over", null);
        }
    }
}
