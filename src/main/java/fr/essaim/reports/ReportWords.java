package fr.essaim.reports;

import fr.essaim.recipe.Label;
import fr.essaim.site.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a report into words: what stands above and below its table.
@Component
public class ReportWords {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Words words;

    ReportWords(Words words) {
        this.words = words;
    }

    public Wording in(Locale locale) {
        return new Wording(locale, key -> words.say(locale, key));
    }

    /// A draft: it says that nobody submitted it.
    public ReportSheet sheet(PreparedReport report, Locale locale) {
        var about = about(report.title(), report.definition(), report.period(), locale);
        about.add(say(locale, "reports.about.known", moment(report.known())));
        about.add(say(locale, "reports.about.draft"));
        return sheet(report.definition(), report.period(), report.code(), report.table(), about, locale);
    }

    /// In the language it was submitted in, whoever reads it.
    public ReportSheet sheet(FrozenReport report) {
        Locale locale = report.locale();
        var about = about(report.title(), report.definition(), report.period(), locale);
        about.add(say(locale, "reports.about.known", moment(report.known())));
        about.add(
                report.by().isEmpty()
                        ? say(locale, "reports.about.submitted", moment(report.submittedAt()))
                        : say(locale, "reports.about.submitted-by", moment(report.submittedAt()), report.by()));
        about.add(say(locale, "reports.about.mark", report.id().toString(), report.mark()));
        return sheet(report.definition(), report.period(), report.programme(), report.table(), about, locale);
    }

    private List<String> about(String programme, ReportDefinition report, ReportPeriod period, Locale locale) {
        var about = new ArrayList<String>();
        about.add(say(locale, "reports.about.programme", programme));
        about.add(say(locale, "reports.about.period", day(period.from()), day(period.until())));
        about.add(say(
                locale,
                "reports.about.definition",
                report.id(),
                report.version(),
                report.set().name(),
                report.recipe().code() + " " + report.recipe().version()));
        return about;
    }

    /// With its year, always: a report is read years later.
    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(PARIS));
    }

    private ReportSheet sheet(
            ReportDefinition report,
            ReportPeriod period,
            String programme,
            ReportTable table,
            List<String> about,
            Locale locale) {
        Map<String, String> legend = new TreeMap<>();
        for (ReportTable.Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                Blank blank = cell.blank();
                if (blank != null) {
                    legend.put(
                            cell.text().isEmpty() ? say(locale, "reports.empty-cell") : cell.text(),
                            say(locale, "reports.blank." + blank.code()));
                }
            }
        }
        return new ReportSheet(
                in(report.title(), locale),
                in(report.lead(), locale),
                about,
                report.columns().stream()
                        .map(column -> in(column.label(), locale))
                        .toList(),
                table,
                legend,
                report.notes().stream().map(note -> in(note, locale)).toList(),
                say(locale, "reports.about"),
                report.id() + "-" + programme + "-" + period.name().replace("/", "-a-"),
                locale);
    }

    private static String in(Label label, Locale locale) {
        return label.in(locale);
    }

    private String say(Locale locale, String key, @Nullable Object... details) {
        return words.say(locale, key, details);
    }
}
