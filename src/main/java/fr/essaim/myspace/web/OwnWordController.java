package fr.essaim.myspace.web;

import fr.essaim.myspace.OwnSpace;
import fr.essaim.site.Elsewhere;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The person reads their own way, and changes their mind.
@Controller
class OwnWordController {
    private static final String WITHIN = "hasAuthority('IN_THEIR_SPACE')";
    private static final String ANSWER = "answer.";

    private final OwnSpace own;

    OwnWordController(OwnSpace own) {
        this.own = own;
    }

    @PostMapping("/mine/way")
    @PreAuthorize(WITHIN)
    Elsewhere answer(
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam Map<String, String> fields) {
        Map<String, @Nullable Integer> answers = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(ANSWER)) {
                answers.put(field.substring(ANSWER.length()), number(value));
            }
        });
        own.answer(once, instrument, answers);
        return Elsewhere.to("/mine/way").saying("myspace.way.kept");
    }

    @PostMapping("/mine/agreed/{kind}/{id}")
    @PreAuthorize(WITHIN)
    Elsewhere takeBack(@PathVariable String kind, @PathVariable UUID id) {
        own.takeBack(kind, id);
        return kind.equals("space")
                ? Elsewhere.to("/almanac")
                : Elsewhere.to("/mine/agreed").saying("myspace.agreed.done");
    }

    /// Null is "I would rather not say"; what is no number is out of every range.
    private static @Nullable Integer number(String typed) {
        return typed.isBlank() ? null : typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }
}
