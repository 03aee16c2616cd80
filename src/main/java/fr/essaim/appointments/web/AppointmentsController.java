package fr.essaim.appointments.web;

import fr.essaim.appointments.Appointments;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The week and the day, free times, and agreeing on an appointment.
@Controller
class AppointmentsController {
    static final String WHO_MEETS = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final AppointmentsPageQuery pages;
    private final NewAppointmentQuery forms;
    private final Appointments appointments;

    AppointmentsController(AppointmentsPageQuery pages, NewAppointmentQuery forms, Appointments appointments) {
        this.pages = pages;
        this.forms = forms;
        this.appointments = appointments;
    }

    @GetMapping("/appointments")
    @PreAuthorize(WHO_MEETS)
    AppointmentsPage appointments(
            @RequestParam(defaultValue = "week") String view,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(required = false) @Nullable Integer hub) {
        return pages.page(view, day, member, hub);
    }

    @GetMapping("/appointments/free")
    @PreAuthorize(WHO_MEETS)
    FreeSlotsPage free(FreeSlotsForm form) {
        return forms.free(form);
    }

    @GetMapping("/appointments/new")
    @PreAuthorize(WHO_MEETS)
    NewAppointmentPage blank(NewAppointmentForm asked) {
        return forms.page(asked);
    }

    @PostMapping("/appointments")
    @PreAuthorize(WHO_MEETS)
    Elsewhere agree(@RequestParam(name = "_once") UUID once, NewAppointmentForm form) {
        appointments.agree(once, form.appointment(), form.isAnyway(), form.after());
        return Elsewhere.to("/appointments/" + once).saying("appointments.agreed");
    }
}
