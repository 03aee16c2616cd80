package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.Works;
import fr.essaim.imports.Works.What;
import fr.essaim.site.Elsewhere;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Bringing a list in, how far it has come, what it did, undoing it.
@Controller
class WorkController {
    private static final String SECONDS = "1";

    private final Works works;
    private final WorkPageQuery query;

    WorkController(Works works, WorkPageQuery query) {
        this.works = works;
        this.query = query;
    }

    @PostMapping("/imports/{id}/bring")
    @PreAuthorize(ImportsController.WHO_MAY)
    Elsewhere bring(@PathVariable UUID id, @RequestParam("_once") UUID once) {
        works.begin(new ImportId(id), What.BRING, once);
        return Elsewhere.to("/imports/" + id + "/work");
    }

    @PostMapping("/imports/{id}/undo")
    @PreAuthorize(ImportsController.WHO_MAY)
    Elsewhere undo(@PathVariable UUID id, @RequestParam("_once") UUID once) {
        works.begin(new ImportId(id), What.UNDO, once);
        return Elsewhere.to("/imports/" + id + "/work");
    }

    /// Asks itself again while the work goes on, with or without script.
    @GetMapping("/imports/{id}/work")
    @PreAuthorize(ImportsController.WHO_MAY)
    WorkPage work(@PathVariable UUID id, HttpServletResponse response) {
        WorkPage page = query.page(new ImportId(id));
        if (page.going() != null) {
            response.setHeader("Refresh", SECONDS);
        }
        return page;
    }

    @PostMapping("/imports/{id}/works/{work}/cancel")
    @PreAuthorize(ImportsController.WHO_MAY)
    Elsewhere cancel(@PathVariable UUID id, @PathVariable UUID work) {
        if (query.mine(new ImportId(id), work)) {
            works.cancel(work);
        }
        return Elsewhere.to("/imports/" + id + "/work");
    }
}
