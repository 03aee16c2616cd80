package fr.essaim.facts.web;

import fr.essaim.facts.Facts;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Noting an action in two fields: with whom, what happened.
@Controller
class ActionController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final CaptureCardQuery cards;
    private final WhoQuery people;
    private final SpokenWords words;
    private final Facts facts;
    private final Clock clock;

    ActionController(CaptureCardQuery cards, WhoQuery people, SpokenWords words, Facts facts, Clock clock) {
        this.cards = cards;
        this.people = people;
        this.words = words;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping("/actions/new")
    @PreAuthorize(WHO_MAY)
    NewActionPage blank(@RequestParam(required = false) @Nullable UUID person) {
        return new NewActionPage(cards.about(person));
    }

    /// Writes at once when one person is meant; asks which one when several may be.
    @PostMapping("/actions")
    @PreAuthorize(WHO_MAY)
    Record note(@RequestParam(name = "_once") UUID once, ActionForm form, HttpServletRequest request) {
        var fact = form.fact(words.spoken(request), LocalDate.now(clock));
        UUID person = chosen(form);
        if (person == null) {
            List<ChoosePersonPage.Found> meant = WhoQuery.meant(people.find(form.named()));
            if (meant.isEmpty()) {
                throw new ActionForm.NobodyFound(form.named());
            }
            if (meant.size() > 1) {
                return new ChoosePersonPage(once, form, meant);
            }
            person = meant.getFirst().id();
        }
        facts.write(once, new ParticipantId(person), fact, List.of());
        return Elsewhere.to("/actions/" + once);
    }

    /// The person chosen before, unless another name was typed since.
    private @Nullable UUID chosen(ActionForm form) {
        UUID person = form.person();
        return person != null && people.isCalled(person, form.named()) ? person : null;
    }
}
