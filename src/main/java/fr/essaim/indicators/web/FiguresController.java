package fr.essaim.indicators.web;

import fr.essaim.site.Elsewhere;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where we stand. A funder reads suppressed numbers only, and a controller a sample: neither comes here.
@Controller
class FiguresController {
    private final FiguresPageQuery query;
    private final RowsPageQuery rows;
    private final EntrantsPageQuery entrants;
    private final OutlookPageQuery outlook;

    FiguresController(
            FiguresPageQuery query, RowsPageQuery rows, EntrantsPageQuery entrants, OutlookPageQuery outlook) {
        this.query = query;
        this.rows = rows;
        this.entrants = entrants;
        this.outlook = outlook;
    }

    /// Before any programme is open, the first page says what to begin with.
    @GetMapping("/figures")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR', 'ADMINISTRATOR')")
    Optional<? extends Record> figures(
            @RequestParam(defaultValue = "") String programme, @RequestParam(defaultValue = "") String set) {
        Optional<FiguresPage> page = query.find(programme, set);
        return page.isEmpty() && programme.isEmpty() ? Optional.of(Elsewhere.to("/")) : page;
    }

    /// The rows a figure was counted from.
    @GetMapping("/figures/rows")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    RowsPage rows(RowsPage.Asked asked) {
        return rows.page(asked);
    }

    /// How long journeys take, and where the programme is heading.
    @GetMapping("/figures/outlook")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR', 'ADMINISTRATOR')")
    OutlookPage outlook(
            @RequestParam(defaultValue = "") String programme, @RequestParam(defaultValue = "") String set) {
        return outlook.page(programme, set);
    }

    /// Who came, by one trait.
    @GetMapping("/figures/entrants")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR', 'ADMINISTRATOR')")
    EntrantsPage entrants(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String by) {
        return entrants.page(programme, set, by);
    }
}
