package fr.essaim.appointments.web;

import fr.essaim.appointments.FreeSlots.Proposal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Agreeing on an appointment. Before somebody is named, it asks who.
///
/// @param hosts who works at the person's hub, id to name
/// @param apart those of them whose appointments are reserved, by name, unless the person wants otherwise
/// @param asked what a free time, or another appointment, says already
/// @param free a few free times of the first host
public record NewAppointmentPage(
        @Nullable UUID person,
        @Nullable String name,
        List<Called> called,
        Map<String, String> hosts,
        List<String> apart,
        NewAppointmentForm asked,
        List<Proposal> free,
        UUID once,
        LocalDate today) {

    /// Somebody who answers to the name that was typed.
    public record Called(UUID id, String name, String hub) {}

    /// The same page with that free time filled in.
    public String with(Proposal one) {
        return "/appointments/new?person=" + person + "&host=" + one.member() + "&day="
                + one.span().day() + "&from="
                + one.span().from() + "&minutes=" + one.span().minutes() + "&place="
                + URLEncoder.encode(one.place(), StandardCharsets.UTF_8)
                + (asked.after() == null ? "" : "&after=" + asked.after());
    }
}
