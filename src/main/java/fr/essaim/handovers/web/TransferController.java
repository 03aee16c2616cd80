package fr.essaim.handovers.web;

import fr.essaim.handovers.Transfers;
import fr.essaim.kernel.MemberId;
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

/// What both hubs say of a transfer.
@Controller
class TransferController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";
    private static final String WHO_ANSWERS = "hasAnyAuthority('COACH', 'HUB_LEAD')";

    private final Transfers transfers;
    private final TransferPageQuery query;

    TransferController(Transfers transfers, TransferPageQuery query) {
        this.transfers = transfers;
        this.query = query;
    }

    @GetMapping("/transfers/{id}")
    @PreAuthorize(WHO_MAY)
    TransferPage transfer(@PathVariable UUID id) {
        return query.page(id);
    }

    /// A question of the hub that was asked, or the reply of the hub that asked.
    @PostMapping("/transfers/{id}/words")
    @PreAuthorize(WHO_MAY)
    Elsewhere say(@PathVariable UUID id, @RequestParam(required = false) @Nullable String sentence) {
        transfers.say(id, sentence);
        return there(id, "handovers.said");
    }

    @PostMapping("/transfers/{id}/acceptance")
    @PreAuthorize(WHO_ANSWERS)
    Elsewhere accept(
            @PathVariable UUID id,
            @RequestParam UUID reference,
            @RequestParam(required = false) @Nullable LocalDate from) {
        transfers.accept(id, new MemberId(reference), from);
        return there(id, "handovers.accepted");
    }

    @PostMapping("/transfers/{id}/refusal")
    @PreAuthorize(WHO_ANSWERS)
    Elsewhere decline(@PathVariable UUID id, @RequestParam(required = false) @Nullable String sentence) {
        transfers.decline(id, sentence);
        return there(id, "handovers.declined");
    }

    @PostMapping("/transfers/{id}/arrival")
    @PreAuthorize(WHO_ANSWERS)
    Elsewhere receive(@PathVariable UUID id) {
        transfers.receive(id);
        return there(id, "handovers.arrived");
    }

    private static Elsewhere there(UUID id, String saying) {
        return Elsewhere.to("/transfers/" + id).saying(saying);
    }
}
