package fr.essaim.reports.web;

import fr.essaim.reports.Blank;
import fr.essaim.reports.Cell;
import fr.essaim.reports.Difference;
import fr.essaim.reports.FrozenReport;
import fr.essaim.reports.Recorded;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cells, periods and what was recorded, as sentences.
public final class SubmissionWords {
    private static final int MOST = 6;

    private SubmissionWords() {}

    public static String cell(Screen screen, @Nullable Cell cell) {
        if (cell == null) {
            return screen.say("reports.no-column");
        }
        var blank = cell.blank();
        return switch (cell.kind()) {
            case DAY -> screen.day(cell.day());
            case NUMBER -> screen.say("site.number", cell.number());
            case TEXT -> cell.text();
            case BLANK ->
                blank == null || blank == Blank.TOO_FEW
                        ? screen.say("reports.unsaid")
                        : screen.say("reports.blank." + blank.code());
        };
    }

    /// As the report writes it.
    public static String written(Screen screen, Cell cell) {
        return cell.kind() == Cell.Kind.BLANK ? cell.text() : cell(screen, cell);
    }

    public static String period(Screen screen, LocalDate from, LocalDate until) {
        return screen.say("reports.from-to", from, until);
    }

    public static String lead(Screen screen, FrozenReport report) {
        String period = period(screen, report.period().from(), report.period().until());
        return report.by().isEmpty()
                ? screen.say("reports.frozen", period, report.submittedAt())
                : screen.say("reports.frozen-by", period, report.submittedAt(), report.by());
    }

    public static String kind(Screen screen, Difference.Line line) {
        return screen.say("reports.change." + line.kind().name().toLowerCase(Locale.ROOT));
    }

    public static String otherwise(Screen screen, Difference.Otherwise why) {
        return screen.say(
                "reports.otherwise." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The first of them; a hub may have hundreds.
    public static List<Recorded> shown(Difference.Line line) {
        return line.because().stream().limit(MOST).toList();
    }

    public static int more(Difference.Line line) {
        return line.because().size() - shown(line).size();
    }

    public static String fact(Screen screen, Recorded fact) {
        String kind = screen.say("reports.fact." + fact.kind());
        LocalDate day = fact.day();
        return day == null
                ? screen.say("reports.recorded", kind, fact.recordedAt(), fact.author())
                : screen.say("reports.recorded-of", kind, day, fact.recordedAt(), fact.author());
    }
}
