package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.Imports;
import fr.essaim.site.Elsewhere;
import fr.essaim.spreadsheets.UnreadableFile;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The viewer's imports, and handing in another file.
@Controller
class ImportsController {
    static final String WHO_MAY = "hasAnyAuthority('COACH', 'SOCIAL_WORKER', 'HUB_LEAD', 'ADMINISTRATOR')";

    private final Imports imports;
    private final ImportsPageQuery query;

    ImportsController(Imports imports, ImportsPageQuery query) {
        this.imports = imports;
        this.query = query;
    }

    @GetMapping("/imports")
    @PreAuthorize(WHO_MAY)
    ImportsPage imports() {
        return query.page();
    }

    @PostMapping("/imports")
    @PreAuthorize(WHO_MAY)
    Elsewhere handIn(
            @RequestParam("_once") UUID once,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean withoutTitles)
            throws IOException {
        if (file.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.Why.EMPTY);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (withoutTitles) {
            imports.handInWithoutTitles(new ImportId(once), name, file.getBytes());
        } else {
            imports.handIn(new ImportId(once), name, file.getBytes());
        }
        return Elsewhere.to("/imports/" + once + "/columns");
    }

    @PostMapping("/imports/{id}/forget")
    @PreAuthorize(WHO_MAY)
    Elsewhere forget(@PathVariable UUID id) {
        imports.forget(new ImportId(id));
        return Elsewhere.to("/imports").saying("imports.forgotten");
    }
}
