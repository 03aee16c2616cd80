package fr.essaim.plans.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Strand;
import fr.essaim.plans.ActionPlans;
import fr.essaim.plans.Goal;
import fr.essaim.plans.Need;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the person wants, and what they need.
@Controller
class GoalController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final ActionPlans plans;

    GoalController(ActionPlans plans) {
        this.plans = plans;
    }

    @PostMapping("/people/{id}/plan/goals")
    @PreAuthorize(WHO_WRITES)
    Elsewhere say(@PathVariable UUID id, GoalForm form) {
        var goal = new Goal(form.words(), form.strand(), form.saidOn());
        plans.say(form._once(), new ParticipantId(id), goal);
        return Elsewhere.to("/people/" + id + "/plan").saying("plans.goal-said");
    }

    @PostMapping("/people/{id}/plan/needs")
    @PreAuthorize(WHO_WRITES)
    Elsewhere need(@PathVariable UUID id, NeedForm form) {
        plans.need(
                form._once(),
                new ParticipantId(id),
                new Need(
                        Objects.requireNonNullElse(form.theme(), ""),
                        Objects.requireNonNullElse(form.saidBy(), Need.By.PERSON),
                        form.words(),
                        form.saidOn()));
        return Elsewhere.to("/people/" + id + "/plan").saying("plans.need-said");
    }

    record GoalForm(
            UUID _once,
            @Nullable String words,
            @Nullable Strand strand,
            @Nullable LocalDate saidOn) {}

    record NeedForm(
            UUID _once,
            @Nullable String theme,
            Need.@Nullable By saidBy,
            @Nullable String words,
            @Nullable LocalDate saidOn) {}
}
