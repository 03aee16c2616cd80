package fr.essaim.plans.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.plans.Review;
import fr.essaim.plans.Reviews;
import fr.essaim.plans.Turn;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

    private final ReviewPageQuery pages;
    private final Reviews reviews;

    ReviewController(ReviewPageQuery pages, Reviews reviews) {
        this.pages = pages;
        this.reviews = reviews;
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
        List<Turn> answers = fields.keySet().stream()
                .filter(field -> field.startsWith(ANSWER))
                .flatMap(field -> Ids.find(field.substring(ANSWER.length())).stream())
                .map(step -> answer(step, form.heldOn(), fields))
                .toList();
        reviews.hold(form._once(), new ParticipantId(id), review, answers);
        return Elsewhere.to("/people/" + id + "/plan/reviews/" + form._once()).saying("plans.held");
    }

    /// What was chosen for one step, with its day or its reason beside it.
    private static Turn answer(UUID step, @Nullable LocalDate on, Map<String, String> fields) {
        boolean dropped = fields.getOrDefault(ANSWER + step, "").equals(Turn.Kind.DROPPED.name());
        var kind = dropped ? Turn.Kind.DROPPED : Turn.Kind.CARRIED;
        LocalDate due = TypedDate.read(fields.getOrDefault("due." + step, ""));
        return new Turn(step, kind, on, null, fields.get("why." + step), due);
    }

    record ReviewForm(
            UUID _once,
            Review.@Nullable Kind kind,
            @Nullable LocalDate heldOn,
            @Nullable String words,
            @Nullable LocalDate next) {}
}
