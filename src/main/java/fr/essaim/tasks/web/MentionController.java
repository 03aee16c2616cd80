package fr.essaim.tasks.web;

import fr.essaim.facts.Compartment;
import fr.essaim.kernel.NotHere;
import fr.essaim.site.Elsewhere;
import fr.essaim.tasks.Mentions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom a text may speak to; following what speaks to the viewer: opening it is reading it.
@Controller
class MentionController {
    private final Mentions mentions;
    private final MentionQuery query;
    private final OfferedPanelQuery offered;

    MentionController(Mentions mentions, MentionQuery query, OfferedPanelQuery offered) {
        this.mentions = mentions;
        this.query = query;
        this.offered = offered;
    }

    /// While one types "@": of somebody the viewer does not see, nobody.
    @GetMapping("/colleagues")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    OfferedPanel offered(
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "TEAM") Compartment compartment,
            @RequestParam(defaultValue = "") List<UUID> named) {
        return offered.about(person, compartment, named);
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
