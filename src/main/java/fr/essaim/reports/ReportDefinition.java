package fr.essaim.reports;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Label;
import fr.essaim.recipe.Recipe;
import java.util.List;

/// One version of a report, as its file describes it, for one version of a recipe. [ReportReader] refuses what does not
/// fit.
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
}
