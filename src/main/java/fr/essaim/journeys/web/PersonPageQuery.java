package fr.essaim.journeys.web;

import fr.essaim.casefiles.web.FilePanelsQuery;
import fr.essaim.facts.web.TimelinePanelQuery;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a person's page in one transaction. It joins rooms, so it stands in the highest of them.
@Component
@Transactional
class PersonPageQuery {
    private final FilePanelsQuery files;
    private final TimelinePanelQuery timelines;
    private final JourneyPanelsQuery journeys;
    private final Programmes programmes;
    private final Clock clock;

    PersonPageQuery(
            FilePanelsQuery files,
            TimelinePanelQuery timelines,
            JourneyPanelsQuery journeys,
            Programmes programmes,
            Clock clock) {
        this.files = files;
        this.timelines = timelines;
        this.journeys = journeys;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// @throws NotHere when there is no such person for this viewer
    PersonPage page(ParticipantId person, @Nullable String strand, @Nullable UUID before) {
        var file = files.read(person);
        List<JourneyPanel> panels = journeys.of(person);
        var recipe = programmes.recipeOf(new HubId(file.who().hub()));
        LocalDate ribbon = panels.isEmpty() ? null : panels.getFirst().entered().withDayOfMonth(1);
        return new PersonPage(
                file, timelines.read(person, recipe, strand, before, ribbon), panels, recipe, LocalDate.now(clock));
    }
}
