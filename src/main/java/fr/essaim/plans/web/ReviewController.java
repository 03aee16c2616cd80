package fr.essaim.plans.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.plans.Review;
import fr.essaim.plans.Reviews;
import fr.essaim.plans.Step;
import fr.essaim.plans.Turn;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedDate;
import fr.essaim.site.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looking back together, and looking at what was said then.
@Controller
class ReviewController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";
    private static final String ANSWER = "step.";
    /// Somebody else does it from now on.
    private static final String GIVEN = "GIVEN";

    private final ReviewPageQuery pages;
    private final PlanPageQuery plans;
    private final Reviews reviews;
    private final Words words;

    ReviewController(ReviewPageQuery pages, PlanPageQuery plans, Reviews reviews, Words words) {
        this.pages = pages;
        this.plans = plans;
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping("/people/{id}/plan/review")
    @PreAuthorize(WHO_WRITES)
    ReviewPage review(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean end) {
        return pages.next(new ParticipantId(id), end);
    }

    @GetMapping("/people/{id}/plan/reviews/{which}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    ReviewPage held(@PathVariable UUID id, @PathVariable UUID which) {
        return pages.held(new ParticipantId(id), which);
    }

    @PostMapping("/people/{id}/plan/reviews")
    @PreAuthorize(WHO_WRITES)
    Elsewhere hold(@PathVariable UUID id, ReviewForm form, @RequestParam Map<String, String> fields) {
        var review = new Review(
                Objects.requireNonNullElse(form.kind(), Review.Kind.REVIEW), form.heldOn(), form.words(), form.next());
        List<UUID> steps = fields.keySet().stream()
                .filter(field -> field.startsWith(ANSWER))
                .flatMap(field -> Ids.find(field.substring(ANSWER.length())).stream())
                .toList();
        var answers =
                steps.stream().map(step -> answer(step, form.heldOn(), fields)).toList();
        var given = steps.stream()
                .filter(step -> is(GIVEN, step, fields))
                .collect(Collectors.toMap(Function.identity(), step -> owner(step, fields)));
        reviews.hold(form._once(), new ParticipantId(id), review, answers, given);
        return Elsewhere.to("/people/" + id + "/plan/reviews/" + form._once()).saying("plans.held");
    }

    private static boolean is(String chosen, UUID step, Map<String, String> fields) {
        return chosen.equals(fields.get(ANSWER + step));
    }

    /// What was chosen for one step, with its day or its reason beside it.
    private Turn answer(UUID step, @Nullable LocalDate on, Map<String, String> fields) {
        boolean given = is(GIVEN, step, fields);
        var kind = given || is(Turn.Kind.DROPPED.name(), step, fields) ? Turn.Kind.DROPPED : Turn.Kind.CARRIED;
        String why = fields.getOrDefault("why." + step, "");
        LocalDate due = TypedDate.read(fields.getOrDefault("due." + step, ""));
        return new Turn(
                step, kind, on, null, given && why.isBlank() ? words.say(Locale.FRENCH, "plans.given") : why, due);
    }

    private Step.Owner owner(UUID step, Map<String, String> fields) {
        String field = "to." + step;
        return plans.owner(fields.get(field), fields.get("actor." + step), "actor." + step)
                .orElseThrow(() -> new Step.NobodyChosen(field));
    }

    record ReviewForm(
            UUID _once,
            Review.@Nullable Kind kind,
            @Nullable LocalDate heldOn,
            @Nullable String words,
            @Nullable LocalDate next) {}
}
