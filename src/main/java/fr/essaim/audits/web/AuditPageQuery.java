package fr.essaim.audits.web;

import fr.essaim.audits.Audit;
import fr.essaim.audits.Draws;
import fr.essaim.audits.PackWords;
import fr.essaim.audits.Packs;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Period;
import fr.essaim.reports.ReportPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// As many questions whatever the number of audits, draws and people.
@Component
@Transactional
class AuditPageQuery {
    private final JdbcClient sql;
    private final Packs packs;
    private final Draws draws;
    private final PackWords words;
    private final Clock clock;

    AuditPageQuery(JdbcClient sql, Packs packs, Draws draws, PackWords words, Clock clock) {
        this.sql = sql;
        this.packs = packs;
        this.draws = draws;
        this.words = words;
        this.clock = clock;
    }

    private record Named(String code, String title) {}

    AuditsPage all() {
        return new AuditsPage(
                packs.audits(),
                named(sql.sql("select code, title from programme.programmes order by opens_on, code")),
                Ids.mint());
    }

    /// @throws NotHere when there is none for this viewer
    AuditPage one(UUID id) {
        Audit audit = packs.audit(id);
        String because = packs.because(id);
        Period quarter = quarter();
        return new AuditPage(
                audit,
                draws.of(id),
                because,
                because == null ? List.of() : packs.sample(id),
                named(sql.sql("""
                        select id::text as code, report || ', ' || to_char(from_day, 'DD/MM/YYYY') || ' - '
                            || to_char(until_day, 'DD/MM/YYYY') as title
                        from reports.submissions where programme_id = :programme and lines = 'journeys'
                        order by submitted_at desc, id limit 20
                        """).param("programme", audit.programmeId())),
                quarter,
                Ids.mint());
    }

    private Period quarter() {
        ReportPeriod last = ReportPeriod.usual(LocalDate.now(clock)).getFirst();
        return new Period(last.from(), last.until());
    }

    /// @throws NotHere when they are not in the sample, or not for this viewer
    PackPage person(UUID audit, UUID journey, Locale locale) {
        Audit whole = packs.audit(audit);
        return new PackPage(whole, words.sheet(whole, packs.one(audit, journey), locale));
    }

    private static Map<String, String> named(JdbcClient.StatementSpec question) {
        Map<String, String> names = new LinkedHashMap<>();
        question.query(Named.class).list().forEach(one -> names.put(one.code(), one.title()));
        return names;
    }
}
