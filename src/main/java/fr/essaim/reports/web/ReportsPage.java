package fr.essaim.reports.web;

import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.RecipeProblem;
import fr.essaim.reports.ReportDefinition;
import fr.essaim.reports.ReportSheet;
import fr.essaim.reports.Submissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The reports one may make, what the chosen one would hold, and what was submitted.
///
/// @param programmes code to title; a single one is not asked for
/// @param reports id to title, of the programme's recipe; none for a funder
/// @param chosen null until one is asked for
/// @param period as it was typed
/// @param usual periods, the likeliest first
/// @param due what may be erased, by whoever may
/// @param refusal why there is nothing to show of what was asked
public record ReportsPage(
        Map<String, String> programmes,
        String programme,
        Map<String, String> reports,
        List<Unreadable> unreadable,
        @Nullable ReportDefinition chosen,
        String period,
        List<String> usual,
        @Nullable Preview preview,
        @Nullable Refusal refusal,
        List<PastRow> submissions,
        List<Submissions.Due> due) {
    /// What the report would hold.
    ///
    /// @param sheet of a report of hubs; null when its lines are people's
    /// @param told the submission by which funders were told of it already
    /// @param journeys of a report of people: how many, from which those that it leaves out are not taken away
    public record Preview(
            @Nullable ReportSheet sheet, @Nullable UUID told, long journeys) {}

    /// A file of the installation's own that has a problem.
    public record Unreadable(String name, List<RecipeProblem> problems) {}

    /// @param by "" for a reader who may not know the team
    public record PastRow(
            UUID id,
            String report,
            String version,
            LocalDate from,
            LocalDate until,
            boolean forFunders,
            int rows,
            Instant at,
            String by) {}
}
