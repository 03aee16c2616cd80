package fr.essaim.appointments.web;

import fr.essaim.appointments.Appointments;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A reserved appointment that the person wants the team to know of.
@Controller
class ShowingController {
    private final Appointments appointments;

    ShowingController(Appointments appointments) {
        this.appointments = appointments;
    }

    @PostMapping("/appointments/{id}/showing")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere show(@PathVariable UUID id, @RequestParam(name = "_once") UUID once) {
        appointments.show(id, once);
        return Elsewhere.to("/appointments/" + id).saying("appointments.shown");
    }
}
