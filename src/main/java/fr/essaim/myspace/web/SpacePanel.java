package fr.essaim.myspace.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On the person's page: whether they have a space, and what they wrote or asked there that waits.
///
/// @param openSince null when none is open
/// @param wroteOn the day they wrote and nobody answered yet
/// @param fileDue by when a copy of the file is due
/// @param hoursAsked the day they asked for an attestation of hours that nobody made yet
/// @param minds how many things they no longer agree with, that nobody talked about yet
public record SpacePanel(
        UUID person,
        @Nullable LocalDate openSince,
        @Nullable LocalDate wroteOn,
        @Nullable LocalDate fileDue,
        @Nullable LocalDate hoursAsked,
        int minds) {
    public String path() {
        return "/people/" + person + "/space";
    }
}
