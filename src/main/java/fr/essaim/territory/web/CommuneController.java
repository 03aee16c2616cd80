package fr.essaim.territory.web;

import fr.essaim.territory.Commune;
import fr.essaim.territory.Communes;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Communes that answer what is being typed: a page by itself, or choices under a field while one types.
@Controller
class CommuneController {
    private static final int LISTED = 20;
    private static final int LONGEST = 100;

    private final Communes communes;

    CommuneController(Communes communes) {
        this.communes = communes;
    }

    @GetMapping("/communes")
    @PreAuthorize("isAuthenticated()")
    Object search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String commune,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean asOneTypes) {
        String typed = q.isEmpty() ? commune : q;
        List<Commune> answers = typed.length() > LONGEST ? List.of() : communes.search(typed, LISTED);
        return asOneTypes ? new CommuneCard(answers) : new CommunesPage(typed, answers);
    }
}
