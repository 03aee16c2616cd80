package fr.essaim.today.web;

import fr.essaim.kernel.Standing;
import fr.essaim.site.Elsewhere;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: my day for whoever works with people, the counts for whoever stands further away.
@Controller
class TodayController {
    private final MyDayPageQuery query;
    private final WhereWeStandPageQuery counts;
    private final Clock clock;

    TodayController(MyDayPageQuery query, WhereWeStandPageQuery counts, Clock clock) {
        this.query = query;
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    Record today(Locale locale) {
        var viewer = Viewers.required();
        if (viewer.accompanies()) {
            return query.page(viewer, LocalDate.now(clock), false);
        }
        if (viewer.is(Standing.CONTROLLER)) {
            return Elsewhere.to("/audits");
        }
        boolean counts =
                viewer.is(Standing.DIRECTOR) || viewer.is(Standing.ADMINISTRATOR) || viewer.is(Standing.FUNDER);
        return counts ? this.counts.page(viewer, locale) : Elsewhere.to("/programme");
    }

    /// The same page, for a browser without script: it says how to print it.
    @GetMapping("/day/paper")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    MyDayPage paper() {
        return query.page(Viewers.required(), LocalDate.now(clock), true);
    }
}
