package fr.essaim.casefiles.web;

import fr.essaim.casefiles.Situations;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Intake.PrescriberKind;
import fr.essaim.site.Elsewhere;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The recipe's entry questions, on screen and on paper, and who proposed the person.
@Controller
class SituationsController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final Situations situations;
    private final Programmes programmes;
    private final FilePanelsQuery panels;
    private final ProposedPrescriberQuery proposed;
    private final Clock clock;

    SituationsController(
            Situations situations,
            Programmes programmes,
            FilePanelsQuery panels,
            ProposedPrescriberQuery proposed,
            Clock clock) {
        this.situations = situations;
        this.programmes = programmes;
        this.panels = panels;
        this.proposed = proposed;
        this.clock = clock;
    }

    @GetMapping("/people/{id}/situations")
    @PreAuthorize(WHO_MAY)
    SituationsPage situations(@PathVariable UUID id) {
        return page(id);
    }

    @GetMapping("/people/{id}/situations/paper")
    @PreAuthorize(WHO_MAY)
    SituationsPaperPage paper(@PathVariable UUID id) {
        return new SituationsPaperPage(page(id));
    }

    /// Only what differs from the latest answer is written: a page sent twice adds nothing.
    @PostMapping("/people/{id}/situations")
    @PreAuthorize(WHO_MAY)
    @Transactional
    Elsewhere answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        SituationsPage page = page(id);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        for (var line : page.lines()) {
            var said = TypedAnswer.read(line.question(), typed);
            if (said != null && !said.equals(TypedAnswer.of(line.latest()))) {
                situations.answer(new ParticipantId(id), line.question().id(), said.state(), said.answer(), day);
            }
        }
        return Elsewhere.to("/people/" + id).saying("casefiles.noted");
    }

    @PostMapping("/people/{id}/prescriber")
    @PreAuthorize(WHO_MAY)
    Elsewhere proposedBy(
            @PathVariable UUID id,
            @RequestParam(name = "_once") UUID once,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(required = false) @Nullable LocalDate receivedOn) {
        PrescriberKind said = page(id).proposed().kinds().stream()
                .filter(choice -> choice.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new TypedAnswer.NoSuchChoice("kind", kind));
        LocalDate day = receivedOn == null ? LocalDate.now(clock) : receivedOn;
        situations.proposedBy(once, new ParticipantId(id), said, service, day);
        return Elsewhere.to("/people/" + id).saying("casefiles.noted");
    }

    private SituationsPage page(UUID id) {
        FilePanels file = panels.read(new ParticipantId(id));
        var intake = programmes.recipeOf(new HubId(file.who().hub())).intake();
        LocalDate today = LocalDate.now(clock);
        return SituationsPage.of(
                file,
                intake.questions().stream().filter(item -> item.inUse(today)).toList(),
                proposed.of(new ParticipantId(id), intake));
    }
}
