package fr.essaim.reports.web;

import fr.essaim.kernel.NotHere;
import fr.essaim.reports.FrozenReport;
import fr.essaim.reports.ReportWords;
import fr.essaim.reports.Submissions;
import fr.essaim.reports.web.SubmissionPage.Other;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class SubmissionPageQuery {
    private static final int MOST = 20;
    private static final int MOST_LINES = 200;

    private final JdbcClient sql;
    private final Submissions submissions;
    private final ReportWords words;

    SubmissionPageQuery(JdbcClient sql, Submissions submissions, ReportWords words) {
        this.sql = sql;
        this.submissions = submissions;
        this.words = words;
    }

    private record Row(UUID id, LocalDate fromDay, LocalDate untilDay, Instant submittedAt) {}

    /// @throws NotHere when there is none for this viewer
    SubmissionPage page(UUID id) {
        FrozenReport report = submissions.read(id);
        List<Other> others = sql.sql("""
                select o.id, o.from_day, o.until_day, o.submitted_at from reports.submissions s
                join reports.submissions o on o.programme_id = s.programme_id and o.report = s.report and o.id <> s.id
                where s.id = :id and s.readers = 'house' and not exists (
                    select 1 from reports.erasures e where e.submission_id in (s.id, o.id)) order by o.submitted_at desc, o.id limit :most
                """).param("id", id).param("most", MOST).query(Row.class).list().stream()
                .map(row -> new Other(row.id(), row.fromDay(), row.untilDay(), row.submittedAt()))
                .toList();
        boolean due = submissions.due(report.programme()).stream()
                .anyMatch(each -> each.id().equals(id));
        return new SubmissionPage(report, words.sheet(report), others, due);
    }

    /// @throws NotHere when one is not here for this viewer, or they cannot be compared
    ChangesPage changes(UUID one, UUID other) {
        try {
            var difference = submissions.difference(one, other);
            var shown = difference.lines().stream().limit(MOST_LINES).toList();
            return new ChangesPage(difference, shown, difference.lines().size() - shown.size());
        } catch (Submissions.NotComparable forged) { // no link leads there
            throw new NotHere();
        }
    }
}
