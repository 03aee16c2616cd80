package fr.essaim.myspace.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The team's side of somebody's space.
///
/// @param contacts where a link may be sent
/// @param acts what the person did there, the latest first
/// @param whispered days on which the person took back who reads what the viewer reserved; for the viewer alone
public record SpacePage(
        State who,
        List<ContactRow> contacts,
        List<ThreadRow> thread,
        List<RequestRow> requests,
        List<MindRow> minds,
        List<ActRow> acts,
        List<LocalDate> whispered,
        UUID once) {

    /// @param agreedOn when the space that is open was agreed to; null when none is
    /// @param closedOn when the last one was closed; `byPerson` whether by the person
    /// @param lastVisit the day they were last there
    public record State(
            UUID id,
            String name,
            boolean writes,
            @Nullable LocalDate agreedOn,
            @Nullable String openedBy,
            @Nullable LocalDate closedOn,
            boolean byPerson,
            @Nullable LocalDate lastVisit,
            @Nullable String handed,
            @Nullable Instant handedAt,
            boolean waiting) {
        public boolean isOpen() {
            return agreedOn != null;
        }

        public String path() {
            return "/people/" + id + "/space";
        }
    }

    public record ContactRow(
            UUID id, String kind, String value, @Nullable String readBy) {}

    /// @param who null for the person
    public record ThreadRow(
            UUID id, @Nullable String who, @Nullable String words, Instant at) {}

    public record RequestRow(
            UUID id,
            LocalDate askedOn,
            LocalDate dueOn,
            @Nullable LocalDate givenOn,
            @Nullable String givenBy,
            @Nullable String why) {}

    public record MindRow(
            UUID id, String about, LocalDate day, @Nullable String heardBy) {}

    public record ActRow(String act, Instant at) {}

    /// Whether the person wrote last.
    public boolean isAwaited() {
        return !thread.isEmpty() && thread.getFirst().who() == null;
    }
}
