package fr.essaim.journeys.web;

import fr.essaim.casefiles.web.FilePanels;
import fr.essaim.casefiles.web.ProposedPrescriber;
import fr.essaim.journeys.Undertaking;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Entering a journey: information given and agreement are two facts, then the first day.
///
/// @param once names the journey to be, so that the form sent twice enters once
/// @param proposed the first day an imported list gives, or null; and who it says proposed the person
/// @param carriers the organisations the person must be told of: they answer together for the file (GDPR art. 26)
public record EntryPage(
        FilePanels file, Recipe recipe, UUID once, List<String> carriers, Proposed proposed, LocalDate today) {
    public record Proposed(@Nullable LocalDate entry, ProposedPrescriber prescriber) {}

    /// The first day shown at first: the one proposed, else today. Either may be changed.
    public LocalDate firstDay() {
        return proposed.entry() == null ? today : proposed.entry();
    }

    /// In which way somebody was told, or said it.
    public static Map<String, String> hows(Screen screen) {
        Map<String, String> hows = new LinkedHashMap<>();
        for (Undertaking.How how : Undertaking.How.values()) {
            hows.put(how.code(), screen.say("journeys.how." + how.code()));
        }
        return hows;
    }
}
