package fr.essaim.duplicates.web;

import fr.essaim.duplicates.Answers;
import fr.essaim.duplicates.Comparisons;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pairs to look at, and what is answered about them.
@Controller
class DuplicatesController {
    static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR')";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final DuplicatesPageQuery query;
    private final Comparisons comparisons;
    private final Answers answers;

    DuplicatesController(DuplicatesPageQuery query, Comparisons comparisons, Answers answers) {
        this.query = query;
        this.comparisons = comparisons;
        this.answers = answers;
    }

    /// Some files that changed are compared on the way, so that a small association never has to ask.
    @GetMapping("/duplicates")
    @PreAuthorize(WHO_MAY)
    DuplicatesPage duplicates(@RequestParam(required = false) @Nullable String after) {
        comparisons.someMore();
        return query.page(after);
    }

    @PostMapping("/duplicates/comparisons")
    @PreAuthorize(WHO_MAY)
    Elsewhere compare() {
        comparisons.goOn(LONGEST);
        return Elsewhere.to("/duplicates");
    }

    @PostMapping("/duplicates/answers")
    @PreAuthorize(WHO_MAY)
    Elsewhere answer(@RequestParam UUID one, @RequestParam UUID other, @RequestParam String answer) {
        boolean distinct = answer.equals("distinct");
        if (distinct) {
            answers.distinct(new ParticipantId(one), new ParticipantId(other));
        } else {
            answers.later(new ParticipantId(one), new ParticipantId(other));
        }
        return Elsewhere.to("/duplicates").saying(distinct ? "duplicates.said.distinct" : "duplicates.said.later");
    }
}
