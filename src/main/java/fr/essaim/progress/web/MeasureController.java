package fr.essaim.progress.web;

import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Sitting;
import fr.essaim.progress.Sittings;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way, read from both sides.
@Controller
class MeasureController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";
    private static final String ANSWER = "answer.";

    private final MeasuresPageQuery pages;
    private final Sittings sittings;

    MeasureController(MeasuresPageQuery pages, Sittings sittings) {
        this.pages = pages;
        this.sittings = sittings;
    }

    @GetMapping("/people/{id}/measures")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    MeasuresPage all(@PathVariable UUID id) {
        return pages.all(new ParticipantId(id));
    }

    @GetMapping("/people/{id}/measures/new")
    @PreAuthorize(WHO_WRITES)
    MeasuresPage sit(
            @PathVariable UUID id,
            @RequestParam String instrument,
            @RequestParam(defaultValue = "PERSON") Sitting.Side side,
            @RequestParam(required = false) UUID corrects) {
        return pages.sit(new ParticipantId(id), instrument, side, corrects);
    }

    @PostMapping("/people/{id}/measures")
    @PreAuthorize(WHO_WRITES)
    Elsewhere hold(
            @PathVariable UUID id,
            @RequestParam(name = "_once") UUID once,
            @RequestParam String instrument,
            @RequestParam Sitting.Side side,
            SittingForm form,
            @RequestParam Map<String, String> fields) {
        Map<String, @Nullable Integer> answers = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(ANSWER)) {
                answers.put(field.substring(ANSWER.length()), number(value));
            }
        });
        var sitting = new Sitting(instrument, side, form.on(), answers, form.corrects());
        sittings.hold(once, new ParticipantId(id), sitting);
        return Elsewhere.to("/people/" + id + "/measures").saying("progress.held");
    }

    @PostMapping("/people/{id}/measures/later")
    @PreAuthorize(WHO_WRITES)
    Elsewhere putOff(@PathVariable UUID id, @RequestParam(name = "_once") UUID once, @RequestParam String instrument) {
        sittings.putOff(once, new ParticipantId(id), instrument);
        return Elsewhere.to("/people/" + id + "/measures").saying("progress.put-off");
    }

    /// Null is "not assessed"; what is no number is out of every range.
    private static @Nullable Integer number(String typed) {
        return typed.isBlank() ? null : typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }

    record SittingForm(@Nullable LocalDate on, @Nullable UUID corrects) {}
}
