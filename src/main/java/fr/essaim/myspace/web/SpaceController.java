package fr.essaim.myspace.web;

import fr.essaim.installation.Outgoing;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.myspace.Spaces;
import fr.essaim.myspace.WaysIn;
import fr.essaim.site.Elsewhere;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The team opens somebody's space, closes it, and hands what to enter with.
@Controller
class SpaceController {
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final SpacePageQuery pages;
    private final Spaces spaces;
    private final WaysIn ways;
    private final HandedPaper paper;
    private final Outgoing outgoing;

    SpaceController(SpacePageQuery pages, Spaces spaces, WaysIn ways, HandedPaper paper, Outgoing outgoing) {
        this.pages = pages;
        this.spaces = spaces;
        this.ways = ways;
        this.paper = paper;
        this.outgoing = outgoing;
    }

    @GetMapping("/people/{id}/space")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')")
    SpacePage space(@PathVariable UUID id) {
        return pages.page(new ParticipantId(id));
    }

    @PostMapping("/people/{id}/space")
    @PreAuthorize(WHO_WRITES)
    Elsewhere open(
            @PathVariable UUID id,
            @RequestParam(name = "_once") UUID once,
            @RequestParam(required = false) @Nullable LocalDate agreedOn) {
        spaces.open(once, new ParticipantId(id), agreedOn);
        return Elsewhere.to("/people/" + id + "/space").saying("myspace.opened-now");
    }

    @PostMapping("/people/{id}/space/close")
    @PreAuthorize(WHO_WRITES)
    Elsewhere close(@PathVariable UUID id, @RequestParam(name = "_once") UUID once) {
        spaces.close(once, new ParticipantId(id));
        return Elsewhere.to("/people/" + id + "/space").saying("myspace.closed-now");
    }

    /// A code is told once, on this paper: another press makes another one.
    @PostMapping("/people/{id}/space/paper")
    @PreAuthorize(WHO_WRITES)
    ResponseEntity<InputStreamResource> print(@PathVariable UUID id) {
        var way = ways.print(new ParticipantId(id));
        var held = outgoing.hold(out -> paper.write(way, out));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"papier.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }

    @PostMapping("/people/{id}/space/links")
    @PreAuthorize(WHO_WRITES)
    Elsewhere send(
            @PathVariable UUID id,
            @RequestParam(name = "_once") UUID once,
            @RequestParam UUID way,
            @RequestParam(defaultValue = "false") boolean fine) {
        ways.send(once, new ParticipantId(id), way, fine);
        return Elsewhere.to("/people/" + id + "/space").saying("myspace.sent-now");
    }
}
