package fr.essaim.plans.web;

import fr.essaim.installation.Outgoing;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.plans.ActionPlans;
import fr.essaim.plans.Agreement;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The plan, its agreement, and its copy on paper.
@Controller
class PlanController {
    private static final String WHO_READS = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final PlanPageQuery pages;
    private final ActionPlans plans;
    private final PlanPaper paper;
    private final Outgoing outgoing;

    PlanController(PlanPageQuery pages, ActionPlans plans, PlanPaper paper, Outgoing outgoing) {
        this.pages = pages;
        this.plans = plans;
        this.paper = paper;
        this.outgoing = outgoing;
    }

    @GetMapping("/people/{id}/plan")
    @PreAuthorize(WHO_READS)
    PlanPage plan(@PathVariable UUID id) {
        return pages.page(new ParticipantId(id));
    }

    /// French, whatever the reader's language: it is for the person.
    @GetMapping("/people/{id}/plan.pdf")
    @PreAuthorize(WHO_READS)
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID id) {
        PlanSheet sheet = pages.sheet(new ParticipantId(id), "plan-paper");
        var talents = pages.talents(new ParticipantId(id));
        var held = outgoing.hold(out -> paper.write(sheet, talents, Locale.FRENCH, out));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }

    @PostMapping("/people/{id}/plan/agreement")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER')")
    Elsewhere agree(@PathVariable UUID id, AgreementForm form) {
        var how = Objects.requireNonNullElse(form.how(), Undertaking.How.SPOKEN);
        var agreement = new Agreement(form.personOn(), form.teamOn(), how, form.next());
        plans.agree(form._once(), new ParticipantId(id), agreement);
        return Elsewhere.to("/people/" + id + "/plan").saying("plans.agreed");
    }

    record AgreementForm(
            UUID _once,
            @Nullable LocalDate personOn,
            @Nullable LocalDate teamOn,
            Undertaking.@Nullable How how,
            @Nullable LocalDate next) {}
}
