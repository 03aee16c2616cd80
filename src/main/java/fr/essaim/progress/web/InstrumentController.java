package fr.essaim.progress.web;

import fr.essaim.installation.Outgoing;
import fr.essaim.progress.Instrument;
import fr.essaim.progress.Instruments;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The instruments of this house, and each as a sheet to fill in by hand.
@Controller
class InstrumentController {
    private final Instruments instruments;
    private final InstrumentPaper paper;
    private final Outgoing outgoing;

    InstrumentController(Instruments instruments, InstrumentPaper paper, Outgoing outgoing) {
        this.instruments = instruments;
        this.paper = paper;
        this.outgoing = outgoing;
    }

    @GetMapping("/instruments")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR', 'ADMINISTRATOR')")
    InstrumentsPage all() {
        return new InstrumentsPage(instruments.all());
    }

    /// French, whatever the reader's language: it is for the person.
    @GetMapping("/instruments/{name}.pdf")
    @PreAuthorize("hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'DIRECTOR', 'ADMINISTRATOR')")
    ResponseEntity<InputStreamResource> paper(@PathVariable String name) {
        Instrument instrument = instruments.named(name);
        var held = outgoing.hold(out -> paper.write(instrument, Locale.FRENCH, out));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + instrument.code() + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }
}
