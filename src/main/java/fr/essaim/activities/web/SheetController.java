package fr.essaim.activities.web;

import fr.essaim.activities.SigningSheets;
import fr.essaim.installation.Outgoing;
import fr.essaim.site.Elsewhere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;

/// The sheet to sign, and its photo once it came back.
@Controller
class SheetController {
    private static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD')";

    private final SessionPageQuery pages;
    private final SheetPaper paper;
    private final SigningSheets sheets;
    private final Outgoing outgoing;

    SheetController(SessionPageQuery pages, SheetPaper paper, SigningSheets sheets, Outgoing outgoing) {
        this.pages = pages;
        this.paper = paper;
        this.sheets = sheets;
        this.outgoing = outgoing;
    }

    @GetMapping("/sessions/{id}/sheet.pdf")
    @PreAuthorize(WHO_MAY)
    ResponseEntity<InputStreamResource> print(@PathVariable UUID id) {
        SessionPage page = pages.read(id, "signing-sheet");
        var held = outgoing.hold(out -> paper.write(page, out));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"emargement.pdf\"")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }

    @PostMapping("/sessions/{id}/sheets")
    @PreAuthorize(WHO_MAY)
    Elsewhere keep(@PathVariable UUID id, SheetForm form) {
        sheets.keep(form._once(), id, form.name(), form.bytes());
        return Elsewhere.to("/sessions/" + id).saying("activities.sheet.kept");
    }

    /// Always as an attachment: nothing handed in is ever shown as a page of ours.
    @GetMapping("/sessions/{id}/sheets/{sheet}")
    @PreAuthorize(WHO_MAY)
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, @PathVariable UUID sheet) {
        var stored = sheets.read(id, sheet);
        var attachment = ContentDisposition.attachment().filename(stored.name(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString())
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .body(stored.bytes());
    }

    record SheetForm(UUID _once, @Nullable MultipartFile file) {
        String name() {
            return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        }

        byte[] bytes() {
            try {
                return file == null ? new byte[0] : file.getBytes();
            } catch (IOException cut) {
                throw new UncheckedIOException(cut);
            }
        }
    }
}
