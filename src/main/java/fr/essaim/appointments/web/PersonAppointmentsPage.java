package fr.essaim.appointments.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// All appointments of a person the viewer reads, the latest first, and what they wish of reminders.
///
/// @param wish `remind`, `none` or `even-read`
/// @param reached whether there is a telephone or an address for a reminder
public record PersonAppointmentsPage(
        UUID person, String name, List<AppointmentRow> rows, String wish, boolean reached, Instant now) {
    public String path() {
        return "/people/" + person + "/appointments";
    }

    public List<AppointmentRow> ahead() {
        return rows.stream().filter(row -> row.span().ends().isAfter(now)).toList();
    }

    public List<AppointmentRow> behind() {
        return rows.reversed().stream()
                .filter(row -> !row.span().ends().isAfter(now))
                .toList();
    }
}
