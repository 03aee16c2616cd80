package fr.essaim.facts.web;

import fr.essaim.facts.Facts;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Refusal;
import fr.essaim.site.Elsewhere;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who else reads what an author reserved: named and ended without touching what was written.
@Controller
class ReadersController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Facts facts;
    private final ReadersPageQuery query;
    private final Clock clock;

    ReadersController(Facts facts, ReadersPageQuery query, Clock clock) {
        this.facts = facts;
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/facts/{id}/readers")
    @PreAuthorize(WHO_MAY)
    ReadersPage readers(@PathVariable UUID id) {
        return query.page(id);
    }

    @PostMapping("/facts/{id}/readers")
    @PreAuthorize(WHO_MAY)
    Elsewhere name(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> named,
            @RequestParam(required = false) @Nullable LocalDate agreedOn,
            @RequestParam(defaultValue = "false") boolean agreed) {
        if (named == null || named.isEmpty()) {
            throw new NobodyChosen();
        }
        if (!agreed) {
            throw new FactForm.NotAgreed();
        }
        var on = agreedOn == null ? LocalDate.now(clock) : agreedOn;
        facts.name(id, named.stream().map(MemberId::new).toList(), on);
        return Elsewhere.to("/facts/" + id + "/readers").saying("facts.readers.named");
    }

    @PostMapping("/facts/{id}/readers/{member}/end")
    @PreAuthorize(WHO_MAY)
    Elsewhere end(@PathVariable UUID id, @PathVariable UUID member) {
        facts.endReading(id, new MemberId(member));
        return Elsewhere.to("/facts/" + id + "/readers").saying("facts.readers.ended");
    }

    static final class NobodyChosen extends Refusal {
        NobodyChosen() {
            super("facts.refusal.nobody-chosen", "named");
        }
    }
}
