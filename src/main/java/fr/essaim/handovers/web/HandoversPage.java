package fr.essaim.handovers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who passes their people on, what waits, what was done.
///
/// @param colleagues for whom the viewer may prepare one: hub and member to name
/// @param answers what hubs asked one another and is not over
/// @param hubs for an administrator
public record HandoversPage(
        List<Waiting> waiting,
        List<Away> away,
        List<Passed> passed,
        Map<String, String> colleagues,
        List<Awaited.Answer> answers,
        List<Orphaned> hubs) {
    /// Members who leave, or left, while people are still in their charge.
    /// @param lastDay of their posts at the hub
    public record Waiting(int hub, String hubName, UUID member, String name, LocalDate lastDay, int people) {
        /// The page that prepares it: from the day after, or from today when that is past.
        public String path(LocalDate today) {
            LocalDate from = lastDay.isBefore(today) ? today : lastDay.plusDays(1);
            return "/handovers/new?who=" + HandoverForm.who(hub, member) + "&why=leaving&from=" + from;
        }
    }

    public record Away(String name, LocalDate from, LocalDate until) {}

    public record Passed(
            UUID id,
            String name,
            String hubName,
            String why,
            LocalDate from,
            @Nullable LocalDate until,
            int people,
            String by,
            Instant at,
            boolean undone) {}

    /// What an administrator sees: how many, never who.
    public record Orphaned(
            String hubName,
            String hubPath,
            String name,
            @Nullable LocalDate lastDay,
            int people) {}

    public int people() {
        return waiting.stream().mapToInt(Waiting::people).sum()
                + hubs.stream().mapToInt(Orphaned::people).sum();
    }
}
