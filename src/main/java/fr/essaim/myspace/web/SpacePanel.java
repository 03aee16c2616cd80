package fr.essaim.myspace.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On the person's page: whether they have a space, and what they wrote or asked there that waits.
///
/// @param openSince null when none is open
/// @param wroteOn the day they wrote and nobody answered yet
/// @param fileDue by when a copy of the file is due
/// @param minds how many things they no longer agree with, that nobody talked about yet
public record SpacePanel(
        UUID person,
        @Nullable LocalDate openSince,
        @Nullable LocalDate wroteOn,
        @Nullable LocalDate fileDue,
        int minds) {
    public String path() {
        return "/people/" + person + "/space";
    }
}
