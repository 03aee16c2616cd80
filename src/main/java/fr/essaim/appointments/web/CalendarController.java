package fr.essaim.appointments.web;

import fr.essaim.appointments.BusyCalendars;
import fr.essaim.appointments.BusyReadings;
import fr.essaim.appointments.Feeds;
import fr.essaim.kernel.HubId;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Calendars that go out, and the one that comes in.
@Controller
class CalendarController {
    private final CalendarsPageQuery pages;
    private final Feeds feeds;
    private final BusyCalendars calendars;
    private final BusyReadings readings;

    CalendarController(CalendarsPageQuery pages, Feeds feeds, BusyCalendars calendars, BusyReadings readings) {
        this.pages = pages;
        this.feeds = feeds;
        this.calendars = calendars;
        this.readings = readings;
    }

    @GetMapping("/calendars")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    CalendarsPage calendars() {
        return pages.page();
    }

    /// The address is shown once: the page that answers is the only one that has it.
    @PostMapping("/calendars")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    FeedPage open(@RequestParam(required = false) @Nullable Integer hub) {
        return new FeedPage(feeds.open(hub == null ? null : new HubId(hub)));
    }

    @PostMapping("/calendars/{id}/end")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere end(@PathVariable UUID id) {
        feeds.end(id);
        return Elsewhere.to("/calendars").saying("appointments.feed.ended");
    }

    /// Read at once, so that whoever gives an address sees whether it is the right one.
    @PostMapping("/calendars/busy")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere give(@RequestParam(name = "_once") UUID once, @RequestParam(defaultValue = "") String address) {
        calendars.give(once, address);
        readings.now(once);
        return Elsewhere.to("/calendars").saying("appointments.busy.given");
    }

    @PostMapping("/calendars/busy/{id}/end")
    @PreAuthorize(AppointmentsController.WHO_MEETS)
    Elsewhere forget(@PathVariable UUID id) {
        calendars.end(id);
        return Elsewhere.to("/calendars").saying("appointments.busy.ended");
    }
}
