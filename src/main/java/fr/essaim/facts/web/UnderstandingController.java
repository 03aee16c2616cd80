package fr.essaim.facts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What helps while typing an action: names, chips, and the words they come from. All of it is done without.
@Controller
class UnderstandingController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";
    private static final int ENOUGH = 2;

    private final WhoQuery people;
    private final SpokenWords words;

    UnderstandingController(WhoQuery people, SpokenWords words) {
        this.people = people;
        this.words = words;
    }

    @GetMapping("/people/suggestions")
    @PreAuthorize(WHO_MAY)
    SuggestionsPanel suggestions(@RequestParam(name = "who", defaultValue = "") String typed) {
        boolean enough = typed.strip().length() >= ENOUGH;
        return new SuggestionsPanel(
                enough
                        ? people.find(typed).stream()
                                .map(ChoosePersonPage.Found::name)
                                .distinct()
                                .toList()
                        : List.of());
    }

    /// Writes nothing: a POST, so that what is being typed stays out of addresses and logs.
    @PostMapping("/actions/understood")
    @PreAuthorize(WHO_MAY)
    ChipsPanel understood(ActionForm form, HttpServletRequest request) {
        return new ChipsPanel(
                words.recipe(), form.understood(words.spoken(request)).chips(), form.off());
    }

    @GetMapping("/actions/words")
    @PreAuthorize(WHO_MAY)
    WordsPage words(HttpServletRequest request) {
        return new WordsPage(words.recipe(), words.spoken(request));
    }
}
