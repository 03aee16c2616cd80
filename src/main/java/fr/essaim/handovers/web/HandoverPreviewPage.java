package fr.essaim.handovers.web;

import fr.essaim.handovers.Caseload;
import fr.essaim.handovers.Handover;
import fr.essaim.handovers.Proposal;
import fr.essaim.handovers.Successor;
import fr.essaim.kernel.MemberId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who would go to whom, before anything is written.
///
/// @param once the id of the hand-over about to be done
public record HandoverPreviewPage(Handover handover, String hubName, Caseload caseload, List<Line> lines, UUID once) {
    /// @param chosen null for nobody
    public record Line(Proposal proposal, @Nullable MemberId chosen) {
        public String field() {
            return HandoverChoices.field(proposal.charge().id());
        }

        public boolean isProposed() {
            Successor to = proposal.to();
            return Objects.equals(chosen, to == null ? null : to.id());
        }
    }

    /// What a colleague would have: people now, and after.
    public record After(Successor colleague, int people) {
        public int more() {
            return people - colleague.load();
        }
    }

    static HandoverPreviewPage of(
            Handover handover, String hub, Caseload caseload, HandoverChoices choices, UUID once) {
        var lines = caseload.proposals().stream()
                .map(proposal -> new Line(proposal, choices.of(proposal)))
                .toList();
        return new HandoverPreviewPage(handover, hub, caseload, lines, once);
    }

    public boolean away() {
        return handover.why() == Handover.Why.AWAY;
    }

    public List<After> after() {
        return caseload.successors().stream()
                .map(one -> new After(one, one.load() + newTo(one.id())))
                .toList();
    }

    private int newTo(MemberId member) {
        return (int) lines.stream()
                .filter(line -> member.equals(line.chosen()))
                .filter(line -> !line.proposal().charge().knows(member))
                .count();
    }

    /// People who would have nobody new although they need somebody.
    public long left() {
        return lines.stream()
                .filter(line ->
                        line.chosen() == null && line.proposal().charge().needsSomebody())
                .count();
    }

    /// How many colleagues take somebody on.
    public long takers() {
        return lines.stream()
                .map(Line::chosen)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    public String path() {
        return "/handovers/new?who=" + who() + "&why=" + handover.why().code() + "&from=" + handover.from()
                + (handover.until() == null ? "" : "&until=" + handover.until());
    }

    public String who() {
        return HandoverForm.who(handover.hub().value(), handover.member().value());
    }
}
