package fr.essaim.appointments.web;

import java.time.Instant;
import java.util.List;

/// On my day: today's appointments, those of which something is still to be said, those the person changed themselves.
public record AgendaPanel(List<AppointmentRow> rows, Instant now) {}
