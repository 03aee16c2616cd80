package fr.essaim.journeys.web;

import fr.essaim.journeys.Exits;
import fr.essaim.journeys.FollowUp;
import fr.essaim.journeys.FollowUp.Answer;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Asking again some months after the exit.
@Controller
class FollowUpController {
    private final JourneyPanelsQuery journeys;
    private final Exits exits;

    FollowUpController(JourneyPanelsQuery journeys, Exits exits) {
        this.journeys = journeys;
        this.exits = exits;
    }

    @GetMapping("/journeys/{id}/follow-ups/{after}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    FollowUpPage followUp(@PathVariable UUID id, @PathVariable String after) {
        JourneyPanel journey = journeys.one(new JourneyId(id));
        var awaited = journey.awaited().stream()
                .filter(each -> each.after().equals(after))
                .findFirst()
                .orElseThrow(NotHere::new);
        return new FollowUpPage(journey, awaited, Ids.mint());
    }

    @PostMapping("/journeys/{id}/follow-ups/{after}")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    Elsewhere followUp(@PathVariable UUID id, @PathVariable java.time.Period after, FollowUpForm form) {
        var followUp = new FollowUp(form._once(), after, Typed.day(form.on(), "on"), form.said(), form.corrects());
        exits.followUp(new JourneyId(id), form.version(), followUp);
        return Elsewhere.to("/journeys/" + id).saying("journeys.followed-up");
    }

    /// What the form posts; only what goes with the answer is read.
    record FollowUpForm(
            int version,
            UUID _once,
            @Nullable LocalDate on,
            @Nullable String answer,
            @Nullable String situation,
            @Nullable String attempts,
            @Nullable String because,
            @Nullable UUID corrects) {
        Answer said() {
            return switch (answer == null ? "" : answer) {
                case "reached" -> new Answer.Reached(situation == null ? "" : situation);
                case "unreachable" ->
                    new Answer.Unreachable(Typed.number(attempts == null ? "" : attempts, "attempts"));
                case "declined" -> new Answer.Declined();
                case "not-asked" -> new Answer.NotAsked(because == null ? "" : because);
                default -> throw new AnswerMissing();
            };
        }
    }

    static final class AnswerMissing extends Refusal {
        AnswerMissing() {
            super("journeys.refusal.answer-missing", "answer");
        }
    }
}
