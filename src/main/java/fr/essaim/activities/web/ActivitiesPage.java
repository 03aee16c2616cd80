package fr.essaim.activities.web;

import java.time.LocalDate;
import java.util.List;

/// What is on at the viewer's hubs, and what of the last weeks still asks for a gesture.
///
/// @param ahead of today and later
/// @param behind held these last weeks: attendance to note, a sheet to bring back, signatures that lack
public record ActivitiesPage(List<SessionRow> ahead, List<SessionRow> behind, LocalDate today) {
    static ActivitiesPage of(List<SessionRow> rows, LocalDate today) {
        return new ActivitiesPage(
                rows.stream().filter(row -> !row.day().isBefore(today)).toList(),
                rows.stream()
                        .filter(row -> row.day().isBefore(today))
                        .filter(row -> row.toNote() > 0 || row.lacksSheet() || row.unsigned() > 0)
                        .toList()
                        .reversed(),
                today);
    }
}
