package fr.essaim.reports.web;

import fr.essaim.kernel.Refusal;
import fr.essaim.programme.Programmes;
import fr.essaim.reports.ReportDefinition;
import fr.essaim.reports.ReportPeriod;
import fr.essaim.reports.ReportShelf;
import fr.essaim.reports.ReportWords;
import fr.essaim.reports.Reports;
import fr.essaim.reports.Submissions;
import fr.essaim.reports.web.ReportsPage.Preview;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a report would hold, before anybody's row is read.
@Component
class PreviewQuery {
    private final Programmes programmes;
    private final ReportShelf shelf;
    private final Reports reports;
    private final Submissions submissions;
    private final ReportWords words;

    PreviewQuery(
            Programmes programmes, ReportShelf shelf, Reports reports, Submissions submissions, ReportWords words) {
        this.programmes = programmes;
        this.shelf = shelf;
        this.reports = reports;
        this.submissions = submissions;
        this.words = words;
    }

    /// @param refusal why there is no preview
    record Asked(
            @Nullable ReportDefinition report,
            @Nullable Preview preview,
            @Nullable Refusal refusal) {
        static final Asked NOTHING = new Asked(null, null, null);
    }

    Asked asked(String programme, String report, String period, Locale locale) {
        ReportDefinition definition = null;
        try {
            definition = shelf.named(report, programmes.recipeOf(programme));
            var wish = new Reports.Wish(programme, report, ReportPeriod.parse(period), "", words.in(locale));
            return new Asked(definition, preview(definition, wish, locale), null);
        } catch (Refusal why) { // said beside the field it is about, on the page that asked
            return new Asked(definition, null, why);
        }
    }

    private Preview preview(ReportDefinition definition, Reports.Wish wish, Locale locale) {
        if (definition.namesPeople()) {
            return new Preview(null, null, reports.count(wish));
        }
        UUID told = definition.isForFunders() ? submissions.told(wish).orElse(null) : null;
        return told == null
                ? new Preview(words.sheet(reports.make(wish), locale), null, 0)
                : new Preview(null, told, 0);
    }
}
