package fr.essaim.appointments.web;

import fr.essaim.appointments.Setting;
import fr.essaim.appointments.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment in a list.
///
/// @param name of the person, or null when the viewer does not read it
/// @param apart whether only those who receive and whoever agreed on it know of it
/// @param hosts who receives, by their first names
/// @param mine whether the viewer receives
/// @param ended `called-off`, `moved` where it is looked at by itself, or null
/// @param endedBy `person` or `us`
/// @param outcome `came`, `excused`, `absent`, `called-off`, or null while nothing is noted
/// @param led whether what is next is known
/// @param last what was last written of a meeting with them, on my day only
/// @param wish read before one meets them, on my day only
public record AppointmentRow(
        UUID id,
        UUID person,
        @Nullable String name,
        Span span,
        Setting setting,
        @Nullable String place,
        @Nullable String strand,
        @Nullable String about,
        boolean apart,
        String hosts,
        boolean mine,
        @Nullable String ended,
        @Nullable String endedBy,
        boolean byLink,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        boolean led,
        @Nullable Last last,
        @Nullable String wish) {

    public record Last(LocalDate day, String words) {}

    public String path() {
        return "/appointments/" + id;
    }

    public boolean stands() {
        return ended == null;
    }

    public boolean isOn(LocalDate day) {
        return span.day().equals(day);
    }

    public boolean hasBegun(Instant now) {
        return !span.begins().isAfter(now);
    }

    /// What became of it, or what is next, is still to be said.
    public boolean isOpen(Instant now) {
        return stands() && hasBegun(now) && (outcome == null || !led);
    }
}
