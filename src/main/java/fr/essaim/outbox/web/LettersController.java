package fr.essaim.outbox.web;

import fr.essaim.kernel.Said;
import fr.essaim.outbox.Carriers;
import fr.essaim.outbox.Channel;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.Words;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What leaves the house, and trying its servers out.
@Controller
class LettersController {
    private final LettersPageQuery pages;
    private final Carriers carriers;
    private final Words words;

    LettersController(LettersPageQuery pages, Carriers carriers, Words words) {
        this.pages = pages;
        this.carriers = carriers;
        this.words = words;
    }

    @GetMapping("/letters")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR')")
    LettersPage letters(@RequestParam @Nullable UUID person, @RequestParam @Nullable UUID before) {
        return pages.page(person, before);
    }

    @PostMapping("/letters/trial")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    Elsewhere tryOut(
            @RequestParam @Nullable Channel channel, @RequestParam(defaultValue = "") String to, Locale locale) {
        carriers.tryOut(
                Said.chosen(channel, "channel"),
                to,
                words.say(locale, "outbox.trial.subject"),
                words.say(locale, "outbox.trial.words"));
        return Elsewhere.to("/letters").saying("outbox.trial.gone", to);
    }
}
