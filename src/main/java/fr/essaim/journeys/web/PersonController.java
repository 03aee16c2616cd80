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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a person. It joins rooms, so it stands in the highest of them.
@Controller
class PersonController {
    private final FilePanelsQuery files;
    private final TimelinePanelQuery timelines;
    private final JourneyPanelsQuery journeys;
    private final RibbonFactsQuery facts;
    private final Programmes programmes;
    private final Clock clock;

    PersonController(
            FilePanelsQuery files,
            TimelinePanelQuery timelines,
            JourneyPanelsQuery journeys,
            RibbonFactsQuery facts,
            Programmes programmes,
            Clock clock) {
        this.files = files;
        this.timelines = timelines;
        this.journeys = journeys;
        this.facts = facts;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// A director reads it for an hour after giving a reason; row-level security decides, not this line.
    @GetMapping("/people/{id}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR')")
    PersonPage person(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String strand,
            @RequestParam(required = false) @Nullable UUID before) {
        var person = new ParticipantId(id);
        var file = files.read(person);
        List<JourneyPanel> panels = journeys.of(person);
        return new PersonPage(
                file,
                timelines.read(person, strand, before),
                panels,
                panels.isEmpty()
                        ? List.of()
                        : facts.of(person, panels.getFirst().entered().withDayOfMonth(1)),
                programmes.recipeOf(new HubId(file.who().hub())),
                LocalDate.now(clock));
    }
}
