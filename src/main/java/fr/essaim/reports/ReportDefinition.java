package fr.essaim.reports;

import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Label;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;

/// One version of a report, as its file describes it, for one version of a recipe. [ReportReader]
/// refuses what does not fit.
///
/// @param recipe the version it was read for
/// @param set that classifies the outcomes
/// @param who of the journeys: `entered` or `left` in the period, or `present` on one of its days
/// @param once whether a person has one line only, their last journey's
/// @param hubs codes of those that are told; empty for all
/// @param notes at the foot
/// @param body the file's text
public record ReportDefinition(
        String id,
        String version,
        Label title,
        Label lead,
        Lines lines,
        Readers readers,
        Recipe recipe,
        DefinitionSet set,
        String who,
        boolean once,
        List<String> hubs,
        List<ReportColumn> columns,
        List<Label> notes,
        String body) {
    public ReportDefinition {
        hubs = List.copyOf(hubs);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /// What one line is.
    public enum Lines {
        JOURNEYS,
        HUBS
    }

    /// For whom it is made.
    public enum Readers {
        HOUSE,
        /// Suppressed counts of one quarter, whatever the columns: see [SmallNumbers].
        FUNDERS
    }

    public boolean namesPeople() {
        return lines == Lines.JOURNEYS;
    }

    public boolean isForFunders() {
        return readers == Readers.FUNDERS;
    }

    /// A funder's counts are of one quarter, once what was to be recorded of its exits is due:
    /// earlier they would change, and two of them give small numbers back by subtraction.
    /// @throws NotBegun when the period is still to come
    /// @throws NotAQuarter when it is for funders and about other days than one quarter
    /// @throws NotClosed when it is for funders and exits of the quarter may still be recorded in time
    void check(ReportPeriod period, LocalDate today) {
        if (period.from().isAfter(today)) {
            throw new NotBegun(period.name());
        }
        if (!isForFunders()) {
            return;
        }
        if (!period.isQuarter()) {
            throw new NotAQuarter(ReportPeriod.usual(today).getFirst().name());
        }
        LocalDate due = period.until().plus(recipe.journey().exitDataDue());
        if (!today.isAfter(due)) {
            throw new NotClosed(period.name(), due.plusDays(1));
        }
    }

    public static final class NotBegun extends Refusal {
        NotBegun(String period) {
            super("reports.refusal.not-begun", "period", period);
        }
    }

    public static final class NotAQuarter extends Refusal {
        NotAQuarter(String example) {
            super("reports.refusal.not-a-quarter", "period", example);
        }
    }

    public static final class NotClosed extends Refusal {
        NotClosed(String period, LocalDate from) {
            super("reports.refusal.not-closed", "period", period, from);
        }
    }
}
