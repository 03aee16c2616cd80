package fr.essaim.journeys.web;

import fr.essaim.casefiles.web.FilePanelsQuery;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Undertaking;
import fr.essaim.journeys.Undertaking.How;
import fr.essaim.journeys.Undertaking.Kind;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Entering a journey.
@Controller
class EntryController {
    private final FilePanelsQuery files;
    private final EntryPageQuery pages;
    private final Journeys journeys;

    EntryController(FilePanelsQuery files, EntryPageQuery pages, Journeys journeys) {
        this.files = files;
        this.pages = pages;
        this.journeys = journeys;
    }

    @GetMapping("/people/{id}/journey/new")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    EntryPage entry(@PathVariable UUID id) {
        var file = files.read(new ParticipantId(id));
        return pages.page(file, new HubId(file.who().hub()));
    }

    @PostMapping("/people/{id}/journeys")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    Elsewhere enter(
            @PathVariable UUID id,
            @RequestParam("_once") UUID once,
            @RequestParam(required = false) @Nullable LocalDate informedOn,
            @RequestParam(defaultValue = "paper") String informedHow,
            @RequestParam(required = false) @Nullable LocalDate agreedOn,
            @RequestParam(defaultValue = "spoken") String agreedHow,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var entry = new Entry(
                Typed.day(on, "on"),
                informedOn == null ? null : new Undertaking(Kind.INFORMATION, informedOn, How.of(informedHow)),
                agreedOn == null ? null : new Undertaking(Kind.AGREEMENT, agreedOn, How.of(agreedHow)));
        journeys.enter(new ParticipantId(id), new JourneyId(once), entry);
        return Elsewhere.to("/people/" + id).saying("journeys.entered");
    }
}
