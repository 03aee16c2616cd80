package fr.essaim.hours.web;

import fr.essaim.hours.Attestation;
import fr.essaim.hours.Attestation.Line;
import fr.essaim.hours.FrozenPaper;
import fr.essaim.hours.web.HoursPage.AskRow;
import fr.essaim.hours.web.HoursPage.PaperRow;
import fr.essaim.hours.web.HoursPage.SendingRow;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads hours done and the papers made of them, and journals that they were read.
@Component
@Transactional
class HoursPageQuery {
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations database;
    private final Journal journal;

    HoursPageQuery(JdbcClient sql, NamedParameterJdbcOperations database, Journal journal) {
        this.sql = sql;
        this.database = database;
        this.journal = journal;
    }

    private record Who(String name, boolean writes) {}

    /// @throws NotHere when there is no such person, or none whose hours the viewer reads
    HoursPage page(ParticipantId person, LocalDate from, LocalDate until, LocalDate today) {
        var sheaf = new Sheaf();
        var who = sheaf.ask("""
                select trim(p.first_name || ' ' || p.last_name) as name, hours.viewer_writes(p.id, p.hub_id) as writes
                from casefiles.participants p where p.id = :person and hours.viewer_reads(p.id, p.hub_id)""", Who.class);
        var done = sheaf.ask(
                "select kind, times, minutes from hours.done(:person, :from::date, :until::date)", Line.class);
        var sendings = sheaf.ask("""
                select s.id, s.attestation_id as paper, s.receiver, s.receiver_name, s.way, s.agreed_on, s.agreed_how,
                    t.kind as turn, t.on_day, case when t.id is not null and t.author is null -- by the person, in their own space
                        then (select trim(p.first_name || ' ' || p.last_name) from casefiles.participants p where p.id = s.participant_id)
                        else trim(m.first_name || ' ' || m.last_name) end as author
                from hours.sendings s left join hours.turns t on t.sending_id = s.id
                join team.members m on m.id = coalesce(t.author, s.author)
                where s.participant_id = :person order by s.written_at""", SendingRow.class);
        var papers = sheaf.ask("""
                select a.id, a.asked_on, a.asked_how, a.from_day as "from", a.until_day as "until",
                    (select sum(l.minutes) from hours.lines l where l.attestation_id = a.id) as minutes,
                    a.signed_by as author, a.on_day,
                    (select max(t.on_day) from hours.turns t where t.attestation_id = a.id and t.kind = 'handed') as handed
                from hours.attestations a where a.participant_id = :person order by a.written_at desc""", (row, n) -> paper(row));
        var asks = sheaf.ask("""
                select a.id, a.asked_on, a.from_day as "from", a.until_day as "until", a.kinds from hours.asks a
                where a.participant_id = :person and not exists (select from hours.answers w where w.ask_id = a.id)
                order by a.written_at""", (row, n) -> asked(row));
        sheaf.send(database, Map.of("person", person.value(), "from", from, "until", until));
        if (who.isEmpty()) {
            throw new NotHere();
        }
        journal.read("hours", person);
        return new HoursPage(
                person.value(),
                who.getFirst().name(),
                who.getFirst().writes(),
                from,
                until,
                done,
                papers.stream().map(paper -> with(paper, sendings)).toList(),
                asks,
                Ids.mint(),
                today);
    }

    private static AskRow asked(ResultSet row) throws SQLException {
        return new AskRow(
                row.getObject("id", UUID.class),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("from", LocalDate.class),
                row.getObject("until", LocalDate.class),
                List.of((String[]) row.getArray("kinds").getArray()));
    }

    private static PaperRow paper(ResultSet row) throws SQLException {
        return new PaperRow(
                row.getObject("id", UUID.class),
                row.getObject("asked_on", LocalDate.class),
                row.getString("asked_how"),
                row.getObject("from", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("minutes"),
                row.getString("author"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("handed", LocalDate.class),
                List.of());
    }

    private static PaperRow with(PaperRow paper, List<SendingRow> sendings) {
        return new PaperRow(
                paper.id(),
                paper.askedOn(),
                paper.askedHow(),
                paper.from(),
                paper.until(),
                paper.minutes(),
                paper.author(),
                paper.onDay(),
                paper.handed(),
                sendings.stream()
                        .filter(sending -> sending.paper().equals(paper.id()))
                        .toList());
    }

    /// The paper as it was made.
    /// @throws NotHere when there is none, or not for this viewer
    /// @throws IllegalStateException when its rows no longer say what its mark says
    Attestation paper(ParticipantId person, UUID paper) {
        List<Line> lines = sql.sql(
                        "select kind, times, minutes from hours.lines where attestation_id = :id order by place")
                .param("id", paper)
                .query(Line.class)
                .list();
        return sql.sql("select * from hours.attestations where id = :id and participant_id = :person")
                .param("id", paper)
                .param("person", person.value())
                .query((row, n) -> {
                    journal.read("hours-paper", person);
                    return FrozenPaper.of(row, lines);
                })
                .optional()
                .orElseThrow(NotHere::new);
    }
}
