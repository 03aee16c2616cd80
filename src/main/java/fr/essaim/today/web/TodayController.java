package fr.essaim.today.web;

import fr.essaim.site.Elsewhere;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: my day for whoever works with people, the programme for the others.
@Controller
class TodayController {
    private final MyDayPageQuery query;
    private final Clock clock;

    TodayController(MyDayPageQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    Record today() {
        var viewer = Viewers.required();
        return viewer.accompanies() ? query.page(viewer, LocalDate.now(clock), false) : Elsewhere.to("/programme");
    }

    /// The same page, for a browser without script: it says how to print it.
    @GetMapping("/day/paper")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    MyDayPage paper() {
        return query.page(Viewers.required(), LocalDate.now(clock), true);
    }
}
