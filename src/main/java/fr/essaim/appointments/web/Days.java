package fr.essaim.appointments.web;

import fr.essaim.appointments.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Days as the clocks of Paris tell them.
final class Days {
    private Days() {}

    static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Span.PARIS).toInstant().atOffset(ZoneOffset.UTC);
    }

    static boolean touches(Span span, LocalDate day) {
        return span.begins().isBefore(midnight(day.plusDays(1)).toInstant())
                && span.ends().isAfter(midnight(day).toInstant());
    }
}
