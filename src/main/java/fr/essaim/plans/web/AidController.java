package fr.essaim.plans.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.plans.Aids;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Coups de pouce: asked, decided, paid, and their receipts.
@Controller
class AidController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final PlanPageQuery pages;
    private final Aids aids;

    AidController(PlanPageQuery pages, Aids aids) {
        this.pages = pages;
        this.aids = aids;
    }

    @GetMapping("/people/{id}/aids")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    AidsPage aids(@PathVariable UUID id) {
        return new AidsPage(pages.sheet(new ParticipantId(id), "aids"), Ids.mint());
    }

    @PostMapping("/people/{id}/aids")
    @PreAuthorize(WHO_WRITES)
    Elsewhere ask(@PathVariable UUID id, AidForm form) {
        aids.ask(form._once(), new ParticipantId(id), form.asked());
        return back(id);
    }

    @PostMapping("/people/{id}/aids/{aid}/decision")
    @PreAuthorize(WHO_WRITES)
    Elsewhere decide(@PathVariable UUID id, @PathVariable UUID aid, AidForm form) {
        aids.tell(form._once(), new ParticipantId(id), aid, form.decided());
        return back(id);
    }

    @PostMapping("/people/{id}/aids/{aid}/payment")
    @PreAuthorize(WHO_WRITES)
    Elsewhere pay(@PathVariable UUID id, @PathVariable UUID aid, AidForm form) {
        aids.tell(form._once(), new ParticipantId(id), aid, form.paid());
        return back(id);
    }

    @PostMapping("/people/{id}/aids/{aid}/receipt")
    @PreAuthorize(WHO_WRITES)
    Elsewhere receipt(@PathVariable UUID id, @PathVariable UUID aid, AidForm form) {
        aids.receipt(form._once(), new ParticipantId(id), aid, form.receipt());
        return back(id);
    }

    private static Elsewhere back(UUID id) {
        return Elsewhere.to("/people/" + id + "/aids").saying("plans.aid.told");
    }
}
