package fr.essaim.appointments.web;

import fr.essaim.appointments.ReminderWishes;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The appointments of one person, and how they wish to be reminded.
@Controller
class PersonAppointmentsController {
    private final PersonAppointmentsQuery pages;
    private final ReminderWishes wishes;

    PersonAppointmentsController(PersonAppointmentsQuery pages, ReminderWishes wishes) {
        this.pages = pages;
        this.wishes = wishes;
    }

    @GetMapping("/people/{id}/appointments")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    PersonAppointmentsPage appointments(@PathVariable UUID id) {
        return pages.page(id);
    }

    @PostMapping("/people/{id}/reminders")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere wish(@PathVariable UUID id, @RequestParam(required = false) @Nullable String wish) {
        wishes.say(new ParticipantId(id), wish);
        return Elsewhere.to("/people/" + id + "/appointments").saying("appointments.wish.said");
    }
}
