package fr.essaim.myspace.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where one lands who leaves quickly: a calendar, which says nothing of where one was.
@Controller
class AlmanacController {
    private final Clock clock;

    AlmanacController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/almanac")
    @PreAuthorize("permitAll()")
    AlmanacPage almanac() {
        return AlmanacPage.of(LocalDate.now(clock));
    }
}
