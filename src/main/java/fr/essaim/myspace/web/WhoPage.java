package fr.essaim.myspace.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who sees what of their file, and who opened it.
public record WhoPage(List<TeamRow> team, List<SenderRow> senders, List<OpeningRow> openings, List<VisitRow> visits) {

    /// @param notes whether this profession reads what the team notes; `employment` what is about
    /// work; `reserved` whether it may keep something between them
    public record TeamRow(
            String name,
            String firstName,
            String role,
            String part,
            boolean notes,
            boolean employment,
            boolean reserved) {}

    /// @param kind null when what the service is called would say too much on a lent screen
    public record SenderRow(
            @Nullable String kind,
            @Nullable String service,
            LocalDate receivedOn,
            @Nullable String answer,
            @Nullable LocalDate toldOn) {}

    /// @param who the name, for one's own team; others by profession and hub
    public record OpeningRow(
            LocalDate day,
            @Nullable String who,
            String role,
            @Nullable String hub,
            boolean reading,
            int times,
            @Nullable String reason) {}

    /// @param entered false for what was handed and not used
    public record VisitRow(
            Instant at, String kind, @Nullable String byName, boolean entered) {}
}
