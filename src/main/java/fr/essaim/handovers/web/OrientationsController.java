package fr.essaim.handovers.web;

import fr.essaim.handovers.PrescriberAnswers;
import fr.essaim.handovers.PrescriberAnswers.Answer;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What prescribers are told.
@Controller
class OrientationsController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final PrescriberAnswers answers;
    private final OrientationsPageQuery query;

    OrientationsController(PrescriberAnswers answers, OrientationsPageQuery query) {
        this.answers = answers;
        this.query = query;
    }

    @GetMapping("/orientations")
    @PreAuthorize(WHO_MAY)
    OrientationsPage orientations() {
        return query.page();
    }

    @PostMapping("/orientations/{id}/answer")
    @PreAuthorize(WHO_MAY)
    Elsewhere answer(
            @PathVariable UUID id,
            @RequestParam Answer answer,
            @RequestParam(required = false) @Nullable LocalDate toldOn) {
        answers.answer(id, answer, toldOn);
        return Elsewhere.to("/orientations").saying("handovers.orientations.noted");
    }
}
