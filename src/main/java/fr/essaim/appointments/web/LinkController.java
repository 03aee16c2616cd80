package fr.essaim.appointments.web;

import fr.essaim.appointments.Links;
import fr.essaim.site.Elsewhere;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page behind a reminder's link, for somebody without an account. Opening it changes nothing: what reads mail
/// before people do opens every link.
@Controller
class LinkController {
    private final Links links;

    LinkController(Links links) {
        this.links = links;
    }

    @GetMapping("/r/{token}")
    @PreAuthorize("permitAll()")
    LinkPage page(@PathVariable String token, HttpServletRequest request) {
        return links.behind(token, request.getRemoteAddr())
                .map(behind -> new LinkPage(token, behind, links.others(behind)))
                .orElseGet(() -> new LinkPage(token, null, List.of()));
    }

    @PostMapping("/r/{token}/cancellation")
    @PreAuthorize("permitAll()")
    Elsewhere callOff(@PathVariable String token, HttpServletRequest request) {
        links.callOff(token, request.getRemoteAddr());
        return Elsewhere.to("/r/" + token);
    }

    @PostMapping("/r/{token}/move")
    @PreAuthorize("permitAll()")
    Elsewhere move(
            @PathVariable String token, @RequestParam(defaultValue = "") String begins, HttpServletRequest request) {
        links.move(token, request.getRemoteAddr(), moment(begins));
        return Elsewhere.to("/r/" + token);
    }

    private static Instant moment(@Nullable String typed) {
        try {
            return Instant.parse(typed == null ? "" : typed);
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }
}
