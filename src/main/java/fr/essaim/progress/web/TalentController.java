package fr.essaim.progress.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Sequel;
import fr.essaim.progress.Talent;
import fr.essaim.progress.Talents;
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

/// What the person is good at, and what became of it.
@Controller
class TalentController {
    private static final String WHO_READS = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final TalentsPageQuery pages;
    private final Talents talents;

    TalentController(TalentsPageQuery pages, Talents talents) {
        this.pages = pages;
        this.talents = talents;
    }

    @GetMapping("/people/{id}/talents")
    @PreAuthorize(WHO_READS)
    TalentsPage all(@PathVariable UUID id) {
        return pages.all(new ParticipantId(id));
    }

    /// @param near words to look for trades by; the talent's own when there are none
    @GetMapping("/people/{id}/talents/{which}")
    @PreAuthorize(WHO_READS)
    TalentsPage one(@PathVariable UUID id, @PathVariable UUID which, @RequestParam(required = false) String near) {
        return pages.one(new ParticipantId(id), which, near);
    }

    @PostMapping("/people/{id}/talents")
    @PreAuthorize(WHO_WRITES)
    Elsewhere say(@PathVariable UUID id, @RequestParam(name = "_once") UUID once, TalentForm form) {
        var talent = new Talent(form.words(), form.saidOn());
        var sighting = new SightingForm(null, form.by(), form.role(), form.shown(), form.fact(), form.saidOn());
        talents.say(once, new ParticipantId(id), talent, sighting.ifAny());
        return Elsewhere.to("/people/" + id + "/talents").saying("progress.talent-said");
    }

    @PostMapping("/people/{id}/talents/{which}/sequels")
    @PreAuthorize(WHO_WRITES)
    Elsewhere tell(
            @PathVariable UUID id,
            @PathVariable UUID which,
            @RequestParam(name = "_once") UUID once,
            @RequestParam Sequel.Kind kind,
            SequelForm form) {
        var sequel = new Sequel(Sequel.Subject.TALENT, which, kind, form.on(), form.words());
        talents.tell(once, new ParticipantId(id), sequel);
        return Elsewhere.to("/people/" + id + "/talents").saying("progress.told");
    }

    record TalentForm(
            @Nullable String words,
            @Nullable LocalDate saidOn,
            @Nullable String by,
            @Nullable String role,
            @Nullable String shown,
            @Nullable UUID fact) {}

    record SequelForm(@Nullable LocalDate on, @Nullable String words) {}
}
