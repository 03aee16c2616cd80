package fr.essaim.hours.web;

import fr.essaim.hours.Asked;
import fr.essaim.hours.Attestations;
import fr.essaim.hours.HoursPaper;
import fr.essaim.installation.Outgoing;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Elsewhere;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/// Hours done, the paper that attests them, and handing it to the person.
@Controller
class HoursController {
    private static final String WHO_READS = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";
    private static final String WHO_WRITES = "hasAnyAuthority('COACH', 'SOCIAL_WORKER')";

    private final HoursPageQuery pages;
    private final Attestations papers;
    private final HoursPaper paper;
    private final Outgoing outgoing;
    private final Clock clock;

    HoursController(HoursPageQuery pages, Attestations papers, HoursPaper paper, Outgoing outgoing, Clock clock) {
        this.pages = pages;
        this.papers = papers;
        this.paper = paper;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /// This month, unless other days are asked for. Hours are done or are not: none after today.
    @GetMapping("/people/{id}/hours")
    @PreAuthorize(WHO_READS)
    HoursPage hours(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = until == null || until.isAfter(today) ? today : until;
        LocalDate first = from == null || from.isAfter(last) ? last.withDayOfMonth(1) : from;
        return pages.page(new ParticipantId(id), first, last, today);
    }

    @PostMapping("/people/{id}/hours")
    @PreAuthorize(WHO_WRITES)
    Elsewhere make(@PathVariable UUID id, AskedForm form) {
        papers.make(form._once(), new ParticipantId(id), form.asked());
        return Elsewhere.to("/people/" + id + "/hours").saying("hours.made");
    }

    @GetMapping("/people/{id}/hours/{which}/attestation.pdf")
    @PreAuthorize(WHO_READS)
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID id, @PathVariable UUID which) {
        var made = pages.paper(new ParticipantId(id), which);
        var held = outgoing.hold(out -> paper.write(made, out));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attestation.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }

    @PostMapping("/people/{id}/hours/{which}/handed")
    @PreAuthorize(WHO_WRITES)
    Elsewhere hand(@PathVariable UUID id, @PathVariable UUID which, @RequestParam(name = "_once") UUID once) {
        papers.hand(once, new ParticipantId(id), which);
        return Elsewhere.to("/people/" + id + "/hours").saying("hours.handed");
    }

    record AskedForm(
            UUID _once,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate askedOn,
            Asked.@Nullable How askedHow,
            @Nullable List<String> kinds) {
        Asked asked() {
            var how = askedHow == Asked.How.WRITTEN ? askedHow : Asked.How.SPOKEN; // from their space, only they ask
            return new Asked(from, until, askedOn, how, Objects.requireNonNullElse(kinds, List.of()));
        }
    }
}
