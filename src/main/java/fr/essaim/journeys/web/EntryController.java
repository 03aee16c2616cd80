package fr.essaim.journeys.web;

import fr.essaim.casefiles.Situations;
import fr.essaim.casefiles.web.FilePanelsQuery;
import fr.essaim.journeys.Journeys;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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
    private final Situations situations;

    EntryController(FilePanelsQuery files, EntryPageQuery pages, Journeys journeys, Situations situations) {
        this.files = files;
        this.pages = pages;
        this.journeys = journeys;
        this.situations = situations;
    }

    @GetMapping("/people/{id}/journey/new")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    EntryPage entry(@PathVariable UUID id) {
        return page(id);
    }

    /// Who proposed the person is noted with the entry, or neither is.
    @PostMapping("/people/{id}/journeys")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    @Transactional
    Elsewhere enter(@PathVariable UUID id, @RequestParam("_once") UUID once, EntryForm form) {
        var person = new ParticipantId(id);
        var offered = page(id).proposed().prescriber().kinds();
        journeys.enter(person, new JourneyId(once), form.entry());
        form.prescriber(offered).ifPresent(kind -> {
            var day = form.receivedOn() == null ? form.firstDay() : form.receivedOn();
            situations.proposedBy(once, person, kind, form.service(), day);
        });
        return Elsewhere.to("/people/" + id).saying("journeys.entered");
    }

    private EntryPage page(UUID id) {
        var file = files.read(new ParticipantId(id));
        return pages.page(file, new HubId(file.who().hub()));
    }
}
