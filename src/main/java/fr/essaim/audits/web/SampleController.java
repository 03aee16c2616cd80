package fr.essaim.audits.web;

import fr.essaim.audits.Draws;
import fr.essaim.audits.PackFile;
import fr.essaim.audits.Packs;
import fr.essaim.installation.Outgoing;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;

/// A sample: drawn by the house, read person by person, taken away whole. Who reads it the database decides.
@Controller
class SampleController {
    private final AuditPageQuery query;
    private final Draws draws;
    private final Packs packs;
    private final PackFile file;
    private final Outgoing outgoing;

    SampleController(AuditPageQuery query, Draws draws, Packs packs, PackFile file, Outgoing outgoing) {
        this.query = query;
        this.draws = draws;
        this.packs = packs;
        this.file = file;
        this.outgoing = outgoing;
    }

    @PostMapping("/audits/{id}/draws")
    @PreAuthorize(AuditsController.HOUSE)
    Elsewhere draw(@PathVariable UUID id, @RequestParam(name = "_once") UUID once, DrawForm form) {
        draws.draw(id, once, form.asked(), DrawForm.or(form.size()), DrawForm.or(form.seed()));
        return Elsewhere.to("/audits/" + id).saying("audits.drawn");
    }

    /// The ids a sample was drawn among: for whoever draws it again.
    @GetMapping("/audits/{id}/frames/{draw}")
    @PreAuthorize(AuditsController.HOUSE)
    ResponseEntity<byte[]> frame(@PathVariable UUID id, @PathVariable UUID draw) {
        byte[] ids = draws.frame(draw).getBytes(StandardCharsets.UTF_8);
        return attached("essaim-" + draw + ".txt", MediaType.TEXT_PLAIN).body(ids);
    }

    @GetMapping("/audits/{id}/people/{journey}")
    @PreAuthorize(AuditsController.READERS)
    PackPage person(@PathVariable UUID id, @PathVariable UUID journey, Locale locale) {
        return query.person(id, journey, locale);
    }

    @GetMapping("/audits/{id}/documents/{document}")
    @PreAuthorize(AuditsController.READERS)
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID document) {
        var found = packs.document(id, document);
        return attached(found.name(), MediaType.parseMediaType(found.mediaType()))
                .body(found.bytes());
    }

    @PostMapping("/audits/{id}/packs")
    @PreAuthorize(AuditsController.READERS)
    ResponseEntity<InputStreamResource> packs(@PathVariable UUID id, HttpServletRequest request) {
        Locale locale = Preferences.of(request).locale();
        var held = outgoing.hold(out -> file.write(id, locale, out, (many, of) -> {}));
        return attached("essaim-" + id + ".zip", MediaType.parseMediaType("application/zip"))
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }

    /// Always an attachment that no cache keeps.
    private static ResponseEntity.BodyBuilder attached(String name, MediaType type) {
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .contentType(type);
    }
}
