package fr.essaim.reports.web;

import fr.essaim.reports.ReportFile;
import fr.essaim.reports.ReportWords;
import fr.essaim.reports.Submissions;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One submission as it was, and what changed between two. Which ones a reader may open the database decides.
@Controller
class SubmissionController {
    private final SubmissionPageQuery query;
    private final Submissions submissions;
    private final ReportWords words;
    private final ReportSending sending;

    SubmissionController(SubmissionPageQuery query, Submissions submissions, ReportWords words, ReportSending sending) {
        this.query = query;
        this.submissions = submissions;
        this.words = words;
        this.sending = sending;
    }

    @GetMapping("/reports/submissions/{id}")
    @PreAuthorize("hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR', 'FUNDER')")
    SubmissionPage submission(@PathVariable UUID id) {
        return query.page(id);
    }

    @PostMapping("/reports/submissions/{id}/file")
    @PreAuthorize("hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR', 'FUNDER')")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, @RequestParam(defaultValue = "xlsx") String form) {
        ReportFile file = ReportFile.of(form);
        return sending.file(words.sheet(submissions.read(id)), file);
    }

    @PostMapping("/reports/submissions/{id}/erasure")
    @PreAuthorize("hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR')")
    Elsewhere erase(@PathVariable UUID id) {
        submissions.erase(id);
        return Elsewhere.to("/reports/submissions/" + id).saying("reports.erased");
    }

    @GetMapping("/reports/submissions/{id}/changes/{other}")
    @PreAuthorize("hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR')")
    ChangesPage changes(@PathVariable UUID id, @PathVariable UUID other) {
        return query.changes(id, other);
    }
}
