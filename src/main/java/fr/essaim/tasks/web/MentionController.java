package fr.essaim.tasks.web;

import fr.essaim.kernel.NotHere;
import fr.essaim.site.Elsewhere;
import fr.essaim.tasks.Mentions;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Following what speaks to the viewer: opening it is reading it.
@Controller
class MentionController {
    private final Mentions mentions;
    private final MentionQuery query;

    MentionController(Mentions mentions, MentionQuery query) {
        this.mentions = mentions;
        this.query = query;
    }

    /// @throws NotHere when it is for somebody else, or what it is in is no longer theirs to read
    @GetMapping("/mentions/{id}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    Elsewhere open(@PathVariable UUID id) {
        String place = query.place(id).orElseThrow(NotHere::new);
        mentions.open(id);
        return Elsewhere.to(place);
    }
}
