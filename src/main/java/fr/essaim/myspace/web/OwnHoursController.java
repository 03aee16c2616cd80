package fr.essaim.myspace.web;

import fr.essaim.hours.HoursPaper;
import fr.essaim.installation.Outgoing;
import fr.essaim.myspace.Lately;
import fr.essaim.myspace.OwnSpace;
import fr.essaim.site.Elsewhere;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The person asks for their attestation of hours, reads it and prints it.
@Controller
class OwnHoursController {
    private static final String WITHIN = "hasAuthority('IN_THEIR_SPACE')";

    private final MyHoursQuery pages;
    private final OwnSpace own;
    private final HoursPaper paper;
    private final Outgoing outgoing;

    OwnHoursController(MyHoursQuery pages, OwnSpace own, HoursPaper paper, Outgoing outgoing) {
        this.pages = pages;
        this.own = own;
        this.paper = paper;
        this.outgoing = outgoing;
    }

    @GetMapping("/mine/hours")
    @PreAuthorize(WITHIN)
    MyHoursPage hours() {
        return pages.page();
    }

    @PostMapping("/mine/hours")
    @PreAuthorize(WITHIN)
    Elsewhere ask(
            @RequestParam(name = "_once") UUID once,
            @RequestParam(required = false) @Nullable Lately span,
            @RequestParam(defaultValue = "") List<String> kinds) {
        own.askForHours(
                once,
                span,
                kinds.stream().distinct().filter(MyHoursPage.KINDS::contains).toList());
        return Elsewhere.to("/mine/hours").saying("myspace.hours.is-asked");
    }

    /// Never kept by the telephone's own memory of pages; the file itself is kept where it is
    /// saved, and the page says so.
    @GetMapping("/mine/hours/{which}/attestation.pdf")
    @PreAuthorize(WITHIN)
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID which) {
        var made = pages.paper(which);
        var held = outgoing.hold(out -> paper.write(made, out));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"papier.pdf\"")
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }
}
