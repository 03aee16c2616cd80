package fr.essaim.plans.web;

import fr.essaim.facts.Fact;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Strand;
import fr.essaim.plans.ActionPlans;
import fr.essaim.plans.Step;
import fr.essaim.plans.Turn;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Sharing out what is to be done, and telling what became of it.
@Controller
class StepController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final PlanPageQuery pages;
    private final ActionPlans plans;

    StepController(PlanPageQuery pages, ActionPlans plans) {
        this.pages = pages;
        this.plans = plans;
    }

    /// What became so far of a goal, a step or a need.
    @GetMapping("/people/{id}/plan/{subject}/{which}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    StepPage step(@PathVariable UUID id, @PathVariable String subject, @PathVariable UUID which) {
        return StepPages.of(pages.sheet(new ParticipantId(id), "plan"), subject, which);
    }

    @PostMapping("/people/{id}/plan/steps")
    @PreAuthorize(WHO_WRITES)
    Elsewhere add(@PathVariable UUID id, StepForm form) {
        var owner = pages.owner(form.owner(), form.actor(), "actor").orElseGet(Step.Owner::person);
        var step = new Step(form.goal(), form.what(), form.strand(), owner, form.due());
        plans.add(form._once(), new ParticipantId(id), step);
        return Elsewhere.to("/people/" + id + "/plan").saying("plans.step-added");
    }

    @PostMapping("/people/{id}/plan/{subject}/{which}/turns")
    @PreAuthorize(WHO_WRITES)
    Elsewhere tell(@PathVariable UUID id, @PathVariable String subject, @PathVariable UUID which, TurnForm form) {
        var turn = new Turn(which, Turn.told(form.kind()), form.on(), form.side(), form.words(), form.due());
        plans.tell(form._once(), new ParticipantId(id), StepPages.subject(subject), turn);
        return Elsewhere.to("/people/" + id + "/plan").saying("plans.told");
    }

    record StepForm(
            UUID _once,
            @Nullable UUID goal,
            @Nullable String what,
            @Nullable Strand strand,
            @Nullable String owner,
            @Nullable String actor,
            @Nullable LocalDate due) {}

    record TurnForm(
            UUID _once,
            Turn.@Nullable Kind kind,
            @Nullable LocalDate on,
            Fact.@Nullable Side side,
            @Nullable String words,
            @Nullable LocalDate due) {}
}
