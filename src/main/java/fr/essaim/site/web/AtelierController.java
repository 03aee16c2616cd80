package fr.essaim.site.web;

import fr.essaim.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The workshop: where whoever builds or judges the pages sees all their parts at once. Its form
/// refuses every date, to show a refusal.
@Controller
class AtelierController {
    private final Clock clock;

    AtelierController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/atelier")
    @PreAuthorize("isAuthenticated()")
    AtelierPage atelier() {
        return new AtelierPage(LocalDate.now(clock));
    }

    @PostMapping("/atelier")
    @PreAuthorize("isAuthenticated()")
    AtelierPage refuse(@RequestParam(name = "on", required = false) @Nullable LocalDate on) {
        throw new OnlyAnExample();
    }

    private static final class OnlyAnExample extends Refusal {
        OnlyAnExample() {
            super("site.refusal.only-an-example", "on");
        }
    }
}
