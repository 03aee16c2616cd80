package fr.essaim.history.web;

import fr.essaim.kernel.ParticipantId;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The history of a person: its filters are its address.
@Controller
class HistoryController {
    private final HistoryPageQuery query;

    HistoryController(HistoryPageQuery query) {
        this.query = query;
    }

    @GetMapping("/people/{id}/history")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR')")
    HistoryPage history(@PathVariable UUID id, HistoryFilter filter) {
        return query.page(new ParticipantId(id), filter);
    }
}
