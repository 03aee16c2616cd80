package fr.essaim.hours.web;

import fr.essaim.hours.Attestations;
import fr.essaim.hours.Sending;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sending a paper to somebody: first the person's agreement to that sending, then that it left, or
/// was taken back.
@Controller
class SendingController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final Attestations papers;

    SendingController(Attestations papers) {
        this.papers = papers;
    }

    @PostMapping("/people/{id}/hours/{which}/sendings")
    @PreAuthorize(WHO_WRITES)
    Elsewhere agree(@PathVariable UUID id, @PathVariable UUID which, SendingForm form) {
        papers.agree(form._once(), new ParticipantId(id), which, form.sending());
        return back(id).saying("hours.agreed");
    }

    @PostMapping("/people/{id}/hours/sendings/{sending}/sent")
    @PreAuthorize(WHO_WRITES)
    Elsewhere send(@PathVariable UUID id, @PathVariable UUID sending, @RequestParam(name = "_once") UUID once) {
        papers.send(once, new ParticipantId(id), sending);
        return back(id).saying("hours.sent");
    }

    @PostMapping("/people/{id}/hours/sendings/{sending}/withdrawal")
    @PreAuthorize(WHO_WRITES)
    Elsewhere takeBack(@PathVariable UUID id, @PathVariable UUID sending, @RequestParam(name = "_once") UUID once) {
        papers.takeBack(once, new ParticipantId(id), sending);
        return back(id).saying("hours.taken-back");
    }

    private static Elsewhere back(UUID person) {
        return Elsewhere.to("/people/" + person + "/hours");
    }

    record SendingForm(
            UUID _once,
            Sending.@Nullable Receiver receiver,
            @Nullable String receiverName,
            Sending.@Nullable Way way,
            @Nullable Boolean agreed,
            @Nullable LocalDate agreedOn,
            Undertaking.@Nullable How agreedHow) {
        Sending sending() {
            return new Sending(
                    receiver,
                    receiverName,
                    way,
                    Boolean.TRUE.equals(agreed),
                    agreedOn,
                    Objects.requireNonNullElse(agreedHow, Undertaking.How.SPOKEN));
        }
    }
}
