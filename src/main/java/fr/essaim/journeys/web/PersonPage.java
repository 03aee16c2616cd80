package fr.essaim.journeys.web;

import fr.essaim.casefiles.web.FilePanels;
import fr.essaim.facts.web.TimelinePanel;
import fr.essaim.journeys.RibbonFact;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person's page: who they are, their journey at a glance, what happened, who helps.
///
/// @param journeys latest first; empty until information and agreement are recorded
/// @param recipe of the hub they are at
public record PersonPage(
        FilePanels file, TimelinePanel timeline, List<JourneyPanel> journeys, Recipe recipe, LocalDate today) {
    /// What the recipe calls who proposed the person.
    public String prescriber(Screen screen, String kind) {
        return recipe.intake().prescribers().stream()
                .filter(known -> known.id().equals(kind))
                .findFirst()
                .map(known -> known.in(screen.locale()))
                .orElse(kind);
    }

    public @Nullable JourneyPanel journey() {
        return journeys.isEmpty() ? null : journeys.getFirst();
    }

    public @Nullable RibbonPanel ribbon() {
        JourneyPanel latest = journey();
        return latest == null
                ? null
                : new RibbonPanel(file.who().name(), latest.clock(), latest.left(), facts(), today);
    }

    private List<RibbonFact> facts() {
        return timeline.dots().stream()
                .map(dot -> new RibbonFact(
                        dot.id(),
                        dot.strand(),
                        dot.title(),
                        dot.day(),
                        dot.until(),
                        RibbonFact.State.valueOf(dot.state().toUpperCase(Locale.ROOT)),
                        dot.brokenBy(),
                        dot.reserved()))
                .toList();
    }

    public List<JourneyPanel> earlier() {
        return journeys.isEmpty() ? List.of() : journeys.subList(1, journeys.size());
    }

    /// Nothing from the person themselves for as long as the house calls a silence.
    public @Nullable Long daysSinceSign() {
        LocalDate sign = file.who().lastSign();
        return sign == null ? null : java.time.temporal.ChronoUnit.DAYS.between(sign, today);
    }
}
