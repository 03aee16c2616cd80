package fr.essaim.reports.web;

import fr.essaim.kernel.Standing;
import fr.essaim.reports.ReportFile;
import fr.essaim.reports.ReportPeriod;
import fr.essaim.reports.ReportWords;
import fr.essaim.reports.Reports;
import fr.essaim.reports.Submissions;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.Preferences;
import fr.essaim.team.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reports are made by the direction and the administration; a funder reads those submitted to funders.
@Controller
class ReportsController {
    private final ReportsPageQuery query;
    private final Reports reports;
    private final Submissions submissions;
    private final ReportWords words;
    private final ReportSending sending;

    ReportsController(
            ReportsPageQuery query,
            Reports reports,
            Submissions submissions,
            ReportWords words,
            ReportSending sending) {
        this.query = query;
        this.reports = reports;
        this.submissions = submissions;
        this.words = words;
        this.sending = sending;
    }

    @GetMapping("/reports")
    @PreAuthorize("hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR', 'FUNDER')")
    ReportsPage reports(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String report,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request) {
        var viewer = Viewers.required();
        boolean makes = viewer.is(Standing.DIRECTOR) || viewer.is(Standing.ADMINISTRATOR);
        return query.page(
                programme, report, period, makes, Preferences.of(request).locale());
    }

    @PostMapping("/reports/file")
    @PreAuthorize("hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR')")
    ResponseEntity<InputStreamResource> file(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String report,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "xlsx") String form,
            HttpServletRequest request) {
        ReportFile file = ReportFile.of(form);
        Locale locale = Preferences.of(request).locale();
        var made = reports.makeDraft(wish(programme, report, period, reason, locale));
        return sending.file(words.sheet(made, locale), file);
    }

    @PostMapping("/reports/submissions")
    @PreAuthorize("hasAnyAuthority('DIRECTOR', 'ADMINISTRATOR')")
    Elsewhere submit(
            @RequestParam(name = "_once") UUID once,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String report,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Locale locale = Preferences.of(request).locale();
        UUID id = submissions.submit(once, wish(programme, report, period, reason, locale));
        return Elsewhere.to("/reports/submissions/" + id).saying("reports.submitted");
    }

    private Reports.Wish wish(String programme, String report, String period, String reason, Locale locale) {
        return new Reports.Wish(programme, report, ReportPeriod.parse(period), reason, words.in(locale));
    }
}
