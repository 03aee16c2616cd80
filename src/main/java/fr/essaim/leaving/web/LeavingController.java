package fr.essaim.leaving.web;

import fr.essaim.installation.Outgoing;
import fr.essaim.leaving.Takings;
import fr.essaim.site.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Taking data away: the administration's part, and one's own writings. Whoever does neither has no such page.
@Controller
class LeavingController {
    private final LeavingPageQuery query;
    private final Takings takings;
    private final Clock clock;

    LeavingController(LeavingPageQuery query, Takings takings, Clock clock) {
        this.query = query;
        this.takings = takings;
        this.clock = clock;
    }

    @GetMapping("/leaving")
    @PreAuthorize("hasAnyAuthority('ADMINISTRATOR', 'COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    LeavingPage leaving() {
        return query.page();
    }

    @PostMapping("/leaving/administration")
    @PreAuthorize("hasAuthority('ADMINISTRATOR')")
    ResponseEntity<InputStreamResource> administration(
            @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return file(takings.administration(reason, Preferences.of(request).locale()), "essaim");
    }

    @PostMapping("/leaving/own")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    ResponseEntity<InputStreamResource> own(
            @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return file(takings.own(reason, Preferences.of(request).locale()), "essaim-notes");
    }

    /// An attachment that no cache keeps; its name says the day, and nobody's name.
    private ResponseEntity<InputStreamResource> file(Outgoing.Held held, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "-" + LocalDate.now(clock) + ".zip")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }
}
