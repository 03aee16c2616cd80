package fr.essaim.appointments.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On a person's page: their next appointments, what became of the last one, and agreeing on another.
public record AppointmentPanel(
        UUID person, List<AppointmentRow> next, @Nullable AppointmentRow last, Instant now) {}
