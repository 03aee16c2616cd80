package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.Imports;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The dry run: what every line becomes, and the answers to what it leaves open.
@Controller
class DryRunController {
    private final Imports imports;
    private final DryRunPageQuery query;

    DryRunController(Imports imports, DryRunPageQuery query) {
        this.imports = imports;
        this.query = query;
    }

    @GetMapping("/imports/{id}")
    @PreAuthorize(ImportsController.WHO_MAY)
    Object dryRun(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after) {
        return query.page(new ImportId(id), show, After.of(after));
    }

    @PostMapping("/imports/{id}/answers")
    @PreAuthorize(ImportsController.WHO_MAY)
    Elsewhere answer(@PathVariable UUID id, AnswerForm form, @RequestParam(name = "_page") String page) {
        imports.answer(new ImportId(id), form.answers());
        return Elsewhere.back(page);
    }

    /// What was answered once for several lines is asked again.
    @PostMapping("/imports/{id}/answers/{answer}/again")
    @PreAuthorize(ImportsController.WHO_MAY)
    Elsewhere again(@PathVariable UUID id, @PathVariable UUID answer, @RequestParam(name = "_page") String page) {
        imports.takeBackAnswer(new ImportId(id), answer);
        return Elsewhere.back(page);
    }

    /// What was answered about a line is asked again.
    @PostMapping("/imports/{id}/lines/{line}/again")
    @PreAuthorize(ImportsController.WHO_MAY)
    Elsewhere again(@PathVariable UUID id, @PathVariable int line, @RequestParam(name = "_page") String page) {
        imports.takeBackAnswers(new ImportId(id), line);
        return Elsewhere.back(page);
    }
}
