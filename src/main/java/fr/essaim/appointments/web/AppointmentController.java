package fr.essaim.appointments.web;

import fr.essaim.appointments.Appointments;
import fr.essaim.appointments.Nexts;
import fr.essaim.appointments.Outcomes;
import fr.essaim.appointments.Span;
import fr.essaim.facts.Coming;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Said;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One appointment: what became of it, what is next, another time, or that it does not take place.
@Controller
class AppointmentController {
    private final AppointmentPageQuery pages;
    private final Appointments appointments;
    private final Outcomes outcomes;
    private final Nexts nexts;

    AppointmentController(AppointmentPageQuery pages, Appointments appointments, Outcomes outcomes, Nexts nexts) {
        this.pages = pages;
        this.appointments = appointments;
        this.outcomes = outcomes;
        this.nexts = nexts;
    }

    @GetMapping("/appointments/{id}")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    AppointmentPage appointment(@PathVariable UUID id) {
        return pages.page(id);
    }

    /// Leads to what is next, which closes it.
    @PostMapping("/appointments/{id}/outcome")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER')")
    Elsewhere note(@PathVariable UUID id, OutcomeForm form) {
        outcomes.note(id, form.outcome());
        return Elsewhere.to("/appointments/" + id).saying("appointments.noted");
    }

    @PostMapping("/appointments/{id}/next")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere nothing(
            @PathVariable UUID id,
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "") String words) {
        nexts.nothing(once, id, words);
        return Elsewhere.to("/appointments/" + id).saying("appointments.closed");
    }

    @PostMapping("/appointments/{id}/move")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere move(@PathVariable UUID id, @RequestParam(name = "_once") UUID once, ChangeForm form) {
        appointments.move(id, once, form.span(), form.hosts(), form.why(), form.isAnyway());
        return Elsewhere.to("/appointments/" + once).saying("appointments.moved-done");
    }

    @PostMapping("/appointments/{id}/cancellation")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere callOff(@PathVariable UUID id, @RequestParam(name = "_once") UUID once, ChangeForm form) {
        appointments.callOff(id, once, form.why());
        return Elsewhere.to("/appointments/" + id).saying("appointments.called-off-done");
    }

    record OutcomeForm(
            @Nullable String how,
            @Nullable String side,
            @Nullable String words) {
        Coming outcome() {
            Coming.How chosen =
                    Said.chosen(Coming.How.find(how == null ? "" : how).orElse(null), "how");
            return new Coming(
                    chosen,
                    Arrays.stream(Fact.Side.values())
                            .filter(one -> one.name().equals(side))
                            .findFirst()
                            .orElse(null),
                    words);
        }
    }

    /// @param by `person` or `us`
    record ChangeForm(
            @Nullable LocalDate day,
            @Nullable String from,
            @Nullable Integer minutes,
            @Nullable List<UUID> host,
            @Nullable String by,
            @Nullable String words,
            @Nullable Boolean anyway) {
        Span span() {
            return Span.read(day, from, minutes);
        }

        List<MemberId> hosts() {
            return host == null ? List.of() : host.stream().map(MemberId::new).toList();
        }

        Appointments.Why why() {
            return new Appointments.Why("person".equals(Said.chosen(by, "by")), false, words);
        }

        boolean isAnyway() {
            return Boolean.TRUE.equals(anyway);
        }
    }
}
