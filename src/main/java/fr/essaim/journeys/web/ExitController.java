package fr.essaim.journeys.web;

import fr.essaim.journeys.Exit;
import fr.essaim.journeys.Exits;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Ending a journey, correcting its exit, taking the exit back.
@Controller
class ExitController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";
    private static final String DETAIL = "detail.";

    private final JourneyPanelsQuery journeys;
    private final Exits exits;

    ExitController(JourneyPanelsQuery journeys, Exits exits) {
        this.journeys = journeys;
        this.exits = exits;
    }

    @GetMapping("/journeys/{id}/exit")
    @PreAuthorize(WHO_MAY)
    ExitPage exit(@PathVariable UUID id, @RequestParam(defaultValue = "") String outcome) {
        JourneyPanel journey = journeys.one(new JourneyId(id));
        return new ExitPage(journey, journey.recipe().outcome(outcome).orElse(null), Ids.mint());
    }

    @PostMapping("/journeys/{id}/exit")
    @PreAuthorize(WHO_MAY)
    Elsewhere exit(@PathVariable UUID id, ExitForm form, ProofForm proof, @RequestParam Map<String, String> fields) {
        Map<String, String> details = fields.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(DETAIL) && !field.getValue().isBlank())
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(DETAIL.length()),
                        field -> field.getValue().strip()));
        var exit = new Exit(
                form._once(),
                Typed.day(form.on(), "on"),
                form.outcome(),
                details,
                List.of(),
                form.lateBecause(),
                form.corrects());
        String because = form.corrects() == null ? null : Typed.words(form.becauseText(), "because", 500);
        exits.exit(new JourneyId(id), form.version(), exit, proof.proof(Ids.mint()), because);
        return Elsewhere.to("/journeys/" + id).saying(form.corrects() == null ? "journeys.left" : "journeys.corrected");
    }

    @PostMapping("/journeys/{id}/exit/withdrawal")
    @PreAuthorize(WHO_MAY)
    Elsewhere takeBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID which,
            @RequestParam("_once") UUID once,
            @RequestParam(defaultValue = "") String because) {
        exits.takeBack(new JourneyId(id), version, which, once, Typed.words(because, "because", 500));
        return Elsewhere.to("/journeys/" + id).saying("journeys.taken-back");
    }

    /// What the exit's form posts beside its details and its proof.
    record ExitForm(
            int version,
            UUID _once,
            String outcome,
            @Nullable LocalDate on,
            @Nullable String lateBecause,
            @Nullable UUID corrects,
            @Nullable String because) {
        String becauseText() {
            return because == null ? "" : because;
        }
    }
}
