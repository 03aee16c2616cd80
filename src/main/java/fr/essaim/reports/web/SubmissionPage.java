package fr.essaim.reports.web;

import fr.essaim.reports.FrozenReport;
import fr.essaim.reports.ReportSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One submission, as it was made.
///
/// @param sheet in the language it was submitted in
/// @param others of the same report and programme, the latest first: to tell what changed
/// @param due whether this reader may erase its lines about people today
public record SubmissionPage(FrozenReport report, ReportSheet sheet, List<Other> others, boolean due) {
    public record Other(UUID id, LocalDate from, LocalDate until, Instant at) {}
}
