package fr.essaim.myspace.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.myspace.Replies;
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

/// A copy of the file: handed by those who accompany the person, or by the administration.
@Controller
class RequestsController {
    private static final String WHO_HANDS = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'ADMINISTRATOR')";

    private final RequestsPageQuery pages;
    private final Replies replies;

    RequestsController(RequestsPageQuery pages, Replies replies) {
        this.pages = pages;
        this.replies = replies;
    }

    @GetMapping("/requests")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    RequestsPage requests() {
        return pages.page();
    }

    @PostMapping("/people/{id}/space/requests/{request}/given")
    @PreAuthorize(WHO_HANDS)
    Elsewhere give(
            @PathVariable UUID id,
            @PathVariable UUID request,
            @RequestParam(name = "_once") UUID once,
            @RequestParam(name = "_page", defaultValue = "") String page,
            @RequestParam(required = false) @Nullable LocalDate on) {
        replies.give(once, new ParticipantId(id), request, on);
        return back(id, page);
    }

    @PostMapping("/people/{id}/space/requests/{request}/later")
    @PreAuthorize(WHO_HANDS)
    Elsewhere prolong(
            @PathVariable UUID id,
            @PathVariable UUID request,
            @RequestParam(name = "_once") UUID once,
            @RequestParam(name = "_page", defaultValue = "") String page,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String why) {
        replies.prolong(once, new ParticipantId(id), request, until, why);
        return back(id, page);
    }

    /// Where the form was: the administration does not open the team's page.
    private static Elsewhere back(UUID person, String page) {
        return Elsewhere.to(page.equals("/requests") ? page : "/people/" + person + "/space")
                .saying("myspace.noted");
    }
}
