package fr.essaim.journeys.web;

import fr.essaim.journeys.Suspensions;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Period;
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

/// Suspending a journey, correcting a suspension, taking one back.
@Controller
class SuspensionController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final JourneyPanelsQuery journeys;
    private final Suspensions suspensions;

    SuspensionController(JourneyPanelsQuery journeys, Suspensions suspensions) {
        this.journeys = journeys;
        this.suspensions = suspensions;
    }

    @GetMapping("/journeys/{id}/suspensions/new")
    @PreAuthorize(WHO_MAY)
    SuspensionPage suspension(@PathVariable UUID id) {
        return new SuspensionPage(journeys.one(new JourneyId(id)), null, Ids.mint());
    }

    @GetMapping("/journeys/{id}/suspensions/{which}")
    @PreAuthorize(WHO_MAY)
    SuspensionPage suspension(@PathVariable UUID id, @PathVariable UUID which) {
        JourneyPanel journey = journeys.one(new JourneyId(id));
        var wrong = journey.suspensions().stream()
                .filter(row -> row.id().equals(which))
                .findFirst()
                .orElseThrow(NotHere::new);
        return new SuspensionPage(journey, wrong, Ids.mint());
    }

    @PostMapping("/journeys/{id}/suspensions")
    @PreAuthorize(WHO_MAY)
    Elsewhere suspend(@PathVariable UUID id, SuspensionForm form) {
        suspensions.suspend(new JourneyId(id), form.version(), form._once(), form.period(), form.reason());
        return Elsewhere.to("/journeys/" + id).saying("journeys.suspended");
    }

    @PostMapping("/journeys/{id}/suspensions/{which}/correction")
    @PreAuthorize(WHO_MAY)
    Elsewhere correct(
            @PathVariable UUID id,
            @PathVariable UUID which,
            SuspensionForm form,
            @RequestParam(defaultValue = "") String because) {
        String why = Typed.words(because, "because", 500);
        suspensions.correct(new JourneyId(id), form.version(), which, form._once(), form.period(), form.reason(), why);
        return Elsewhere.to("/journeys/" + id).saying("journeys.corrected");
    }

    @PostMapping("/journeys/{id}/suspensions/{which}/withdrawal")
    @PreAuthorize(WHO_MAY)
    Elsewhere takeBack(
            @PathVariable UUID id,
            @PathVariable UUID which,
            @RequestParam int version,
            @RequestParam("_once") UUID once,
            @RequestParam(defaultValue = "") String because) {
        suspensions.takeBack(new JourneyId(id), version, which, once, Typed.words(because, "because", 500));
        return Elsewhere.to("/journeys/" + id).saying("journeys.taken-back");
    }

    /// What the suspension's form posts.
    record SuspensionForm(
            int version,
            UUID _once,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {
        Period period() {
            return new Period(Typed.day(from, "from"), until);
        }
    }
}
