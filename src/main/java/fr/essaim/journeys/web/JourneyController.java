package fr.essaim.journeys.web;

import fr.essaim.journeys.Exits;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Suspensions;
import fr.essaim.journeys.Undertaking.How;
import fr.essaim.kernel.JourneyId;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A journey's own page, and the small acts that stand on it.
@Controller
class JourneyController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final JourneyPageQuery pages;
    private final Journeys journeys;
    private final Suspensions suspensions;
    private final Exits exits;

    JourneyController(JourneyPageQuery pages, Journeys journeys, Suspensions suspensions, Exits exits) {
        this.pages = pages;
        this.journeys = journeys;
        this.suspensions = suspensions;
        this.exits = exits;
    }

    @GetMapping("/journeys/{id}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR')")
    JourneyPage journey(@PathVariable UUID id) {
        return pages.read(new JourneyId(id));
    }

    @PostMapping("/journeys/{id}/entry")
    @PreAuthorize(WHO_MAY)
    Elsewhere correctEntry(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam("_once") UUID once,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String because) {
        journeys.correctEntry(
                new JourneyId(id), version, once, Typed.day(on, "on"), Typed.words(because, "because", 500));
        return here(id, "journeys.corrected");
    }

    @PostMapping("/journeys/{id}/resumption")
    @PreAuthorize(WHO_MAY)
    Elsewhere resume(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam("_once") UUID once,
            @RequestParam(required = false) @Nullable LocalDate on) {
        suspensions.resume(new JourneyId(id), version, once, Typed.day(on, "on"));
        return here(id, "journeys.resumed");
    }

    @PostMapping("/journeys/{id}/agreement/withdrawal")
    @PreAuthorize(WHO_MAY)
    Elsewhere withdrawAgreement(
            @PathVariable UUID id,
            @RequestParam("_once") UUID once,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "spoken") String how) {
        journeys.withdrawAgreement(new JourneyId(id), once, Typed.day(on, "on"), TypedCode.read(How.class, how, "how"));
        return here(id, "journeys.agreement-withdrawn");
    }

    @PostMapping("/journeys/{id}/evidence")
    @PreAuthorize(WHO_MAY)
    Elsewhere prove(@PathVariable UUID id, @RequestParam("_once") UUID once, ProofForm proof) {
        exits.prove(new JourneyId(id), proof.proof(once));
        return here(id, "journeys.proved");
    }

    private static Elsewhere here(UUID id, String notice) {
        return Elsewhere.to("/journeys/" + id).saying(notice);
    }
}
