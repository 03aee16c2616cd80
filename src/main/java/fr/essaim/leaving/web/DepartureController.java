package fr.essaim.leaving.web;

import fr.essaim.installation.Outgoing;
import fr.essaim.leaving.Departures;
import fr.essaim.site.Elsewhere;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How far a taking has come, giving it up, and its file: for the member who asked.
@Controller
class DepartureController {
    private static final String SECONDS = "1";

    private final Departures departures;
    private final Clock clock;

    DepartureController(Departures departures, Clock clock) {
        this.departures = departures;
        this.clock = clock;
    }

    /// Asks itself again while it goes on, with or without script.
    @GetMapping("/leaving/{id}")
    @PreAuthorize(LeavingController.WHO_MAY)
    DeparturePage departure(@PathVariable UUID id, HttpServletResponse response) {
        var page = new DeparturePage(departures.see(id));
        if (page.goesOn()) {
            response.setHeader("Refresh", SECONDS);
        }
        return page;
    }

    @PostMapping("/leaving/{id}/cancel")
    @PreAuthorize(LeavingController.WHO_MAY)
    Elsewhere cancel(@PathVariable UUID id) {
        departures.cancel(id);
        return Elsewhere.to("/leaving/" + id);
    }

    /// An attachment that no cache keeps; its name says the day, and nobody's name.
    @PostMapping("/leaving/{id}/file")
    @PreAuthorize(LeavingController.WHO_MAY)
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id) {
        String name = departures.see(id).own() ? "essaim-notes" : "essaim";
        Outgoing.Held held = departures.fetch(id);
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
