package fr.essaim.appointments.web;

import java.time.Instant;
import java.util.List;

/// On my day: today's appointments, those of which something is still to be said, those the person changed themselves.
///
/// @param unreceived those of people one accompanies that nobody is there to receive any more
public record AgendaPanel(List<AppointmentRow> rows, List<AppointmentRow> unreceived, Instant now) {}
