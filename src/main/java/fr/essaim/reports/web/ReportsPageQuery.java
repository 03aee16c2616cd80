package fr.essaim.reports.web;

import fr.essaim.kernel.NotHere;
import fr.essaim.programme.Programmes;
import fr.essaim.reports.ReportPeriod;
import fr.essaim.reports.ReportReader.Reading;
import fr.essaim.reports.ReportShelf;
import fr.essaim.reports.Submissions;
import fr.essaim.reports.web.ReportsPage.PastRow;
import fr.essaim.reports.web.ReportsPage.Unreadable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// As many questions whatever the number of hubs, people and submissions.
@Component
class ReportsPageQuery {
    private static final int MOST = 50;

    private final JdbcClient sql;
    private final Programmes programmes;
    private final ReportShelf shelf;
    private final PreviewQuery preview;
    private final Submissions submissions;
    private final TransactionTemplate transaction;

    ReportsPageQuery(
            JdbcClient sql,
            Programmes programmes,
            ReportShelf shelf,
            PreviewQuery preview,
            Submissions submissions,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.programmes = programmes;
        this.shelf = shelf;
        this.preview = preview;
        this.submissions = submissions;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Run(String code, String title) {}

    /// @param programme its code; "" for the first to open
    /// @param report its id; "" when none is chosen yet
    /// @param makes whether this reader makes reports, or only reads those submitted
    /// @throws NotHere when there is no such programme
    ReportsPage page(String programme, String report, String period, boolean makes, Locale locale) {
        Frame frame = transaction.execute(status -> frame(programme));
        Map<String, String> runs = frame.runs();
        String code = frame.code();
        List<Reading> readings = makes && !code.isEmpty() ? shelf.of(programmes.recipeOf(code)) : List.of();
        Map<String, String> titles = new LinkedHashMap<>();
        readings.forEach(reading -> reading.found()
                .ifPresent(found -> titles.put(found.id(), found.title().in(locale))));
        List<Unreadable> unreadable = readings.stream()
                .filter(reading -> !reading.problems().isEmpty())
                .map(reading -> new Unreadable(reading.name(), reading.problems()))
                .toList();
        List<String> usual = frame.usual();
        boolean asks = makes && !report.isEmpty() && !code.isEmpty();
        var asked = asks ? preview.asked(code, report, period, locale) : PreviewQuery.Asked.NOTHING;
        return new ReportsPage(
                runs,
                code,
                titles,
                unreadable,
                asked.report(),
                period.isEmpty() && !usual.isEmpty() ? usual.getFirst() : period,
                usual,
                asked.preview(),
                asked.refusal(),
                frame.past(),
                makes ? submissions.due(code) : List.of());
    }

    private record Frame(Map<String, String> runs, String code, List<String> usual, List<PastRow> past) {}

    private Frame frame(String programme) {
        Map<String, String> runs = new LinkedHashMap<>();
        sql.sql("select code, title from programme.programmes order by opens_on, code")
                .query(Run.class)
                .list()
                .forEach(run -> runs.put(run.code(), run.title()));
        if (!programme.isEmpty() && !runs.containsKey(programme)) {
            throw new NotHere();
        }
        String code = programme.isEmpty() ? runs.keySet().stream().findFirst().orElse("") : programme;
        LocalDate today = sql.sql("select team.today()").query(LocalDate.class).single();
        return new Frame(
                runs,
                code,
                ReportPeriod.usual(today).stream().map(ReportPeriod::name).toList(),
                past(code));
    }

    private record Row(
            UUID id,
            String report,
            String version,
            LocalDate fromDay,
            LocalDate untilDay,
            String readers,
            int rows,
            Instant submittedAt,
            String name) {
        PastRow past() {
            return new PastRow(
                    id, report, version, fromDay, untilDay, readers.equals("funders"), rows, submittedAt, name);
        }
    }

    private List<PastRow> past(String programme) {
        return sql.sql("""
                select s.id, s.report, s.version, s.from_day, s.until_day, s.readers, s.rows, s.submitted_at,
                    coalesce(m.first_name || ' ' || m.last_name, '') as name
                from reports.submissions s join programme.programmes p on p.id = s.programme_id
                left join team.members m on m.id = s.submitted_by
                where p.code = :programme order by s.submitted_at desc, s.id limit :most
                """).param("programme", programme).param("most", MOST).query(Row.class).list().stream()
                .map(Row::past)
                .toList();
    }
}
