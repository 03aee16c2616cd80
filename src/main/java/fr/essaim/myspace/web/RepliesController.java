package fr.essaim.myspace.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.myspace.Replies;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The team answers what the person wrote, and what they no longer agree with.
@Controller
class RepliesController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final Replies replies;

    RepliesController(Replies replies) {
        this.replies = replies;
    }

    @PostMapping("/people/{id}/space/messages")
    @PreAuthorize(WHO_WRITES)
    Elsewhere write(
            @PathVariable UUID id,
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "") String words) {
        replies.write(once, new ParticipantId(id), words);
        return back(id);
    }

    @PostMapping("/people/{id}/space/spoken")
    @PreAuthorize(WHO_WRITES)
    Elsewhere speak(@PathVariable UUID id, @RequestParam(name = "_once") UUID once) {
        replies.speak(once, new ParticipantId(id));
        return back(id);
    }

    @PostMapping("/people/{id}/space/minds/{mind}/heard")
    @PreAuthorize(WHO_WRITES)
    Elsewhere hear(@PathVariable UUID id, @PathVariable UUID mind, @RequestParam(name = "_once") UUID once) {
        replies.hear(once, new ParticipantId(id), mind);
        return back(id);
    }

    private static Elsewhere back(UUID person) {
        return Elsewhere.to("/people/" + person + "/space").saying("myspace.noted");
    }
}
