package fr.essaim.handovers.web;

import fr.essaim.handovers.EntrustedNotes;
import fr.essaim.kernel.MemberId;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own reserved notes, before leaving.
@Controller
class EntrustedNotesController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final EntrustedNotes notes;
    private final EntrustedNotesPageQuery query;

    EntrustedNotesController(EntrustedNotes notes, EntrustedNotesPageQuery query) {
        this.notes = notes;
        this.query = query;
    }

    @GetMapping("/handovers/notes")
    @PreAuthorize(WHO_MAY)
    EntrustedNotesPage notes() {
        return query.page();
    }

    @PostMapping("/handovers/notes")
    @PreAuthorize(WHO_MAY)
    Elsewhere entrust(
            @RequestParam(required = false) @Nullable List<UUID> note,
            @RequestParam UUID to,
            @RequestParam(required = false) @Nullable LocalDate agreed) {
        notes.entrust(note == null ? List.of() : note, new MemberId(to), agreed);
        return Elsewhere.to("/handovers/notes").saying("handovers.notes.entrusted");
    }
}
