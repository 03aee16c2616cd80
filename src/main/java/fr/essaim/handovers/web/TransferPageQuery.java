package fr.essaim.handovers.web;

import fr.essaim.handovers.Transfer;
import fr.essaim.handovers.Transfer.Kind;
import fr.essaim.handovers.web.TransferPage.Shown;
import fr.essaim.handovers.web.TransferPage.Told;
import fr.essaim.handovers.web.TransferPage.Word;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class TransferPageQuery {
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    TransferPageQuery(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    private record Between(ParticipantId person, HubId from, String fromName, HubId to, String toName) {}

    /// @throws NotHere when there is no such transfer between this viewer's hubs and another
    TransferPage page(UUID id) {
        List<Word> said = said(id);
        Shown shown = shown(id);
        Between between = between(id);
        Viewer viewer = Viewers.required();
        boolean asking = viewer.hubs().contains(between.from());
        boolean answers = viewer.hubs().contains(between.to()) && mayAnswer(between.to());
        var transfer = new Transfer(
                id,
                between.person(),
                between.from(),
                between.to(),
                said.stream().map(Word::kind).toList());
        journal.read("transfers", between.from(), List.of(between.person()));
        return new TransferPage(
                id,
                between.fromName(),
                between.toName(),
                transfer.state(),
                shown,
                told(id),
                said,
                asking,
                answers,
                answers ? references(between.to()) : Map.of(),
                LocalDate.now(clock));
    }

    /// From the introduction, or from what was said when that is no longer shown.
    private Between between(UUID id) {
        return sql.sql("""
                select x.participant_id, x.from_hub, f.name as from_name, x.to_hub, t.name as to_name from (
                    select participant_id, from_hub, to_hub from handovers.introductions where transfer_id = :id
                    union select participant_id, from_hub, to_hub from handovers.answers where transfer_id = :id) x
                join programme.hubs f on f.id = x.from_hub join programme.hubs t on t.id = x.to_hub limit 1
                """)
                .param("id", id)
                .query((row, n) -> new Between(
                        new ParticipantId(row.getObject("participant_id", UUID.class)),
                        new HubId(row.getInt("from_hub")),
                        row.getString("from_name"),
                        new HubId(row.getInt("to_hub")),
                        row.getString("to_name")))
                .optional()
                .orElseThrow(NotHere::new);
    }

    private @Nullable Shown shown(UUID id) {
        return sql.sql("""
                select i.participant_id, i.name, i.birth_date, i.entered_on, i.sentence, i.asked_at,
                    trim(m.first_name || ' ' || m.last_name) as by
                from handovers.introductions i join team.members m on m.id = i.asked_by where i.transfer_id = :id
                """)
                .param("id", id)
                .query((row, n) -> new Shown(
                        row.getObject("participant_id", UUID.class),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getObject("entered_on", LocalDate.class),
                        row.getString("sentence"),
                        row.getString("by"),
                        row.getTimestamp("asked_at").toInstant()))
                .optional()
                .orElse(null);
    }

    private @Nullable Told told(UUID id) {
        return sql.sql("select reason, told_on as \"on\" from handovers.transfers where id = :id")
                .param("id", id)
                .query(Told.class)
                .optional()
                .orElse(null);
    }

    private List<Word> said(UUID id) {
        return sql.sql("""
                select a.kind, a.sentence, a.from_day, trim(r.first_name || ' ' || r.last_name) as reference,
                    coalesce(trim(m.first_name || ' ' || m.last_name), (select trim(p.first_name || ' ' || p.last_name)
                        from casefiles.participants p where p.id = a.participant_id), '') as by, a.said_at
                from handovers.answers a left join team.members m on m.id = a.said_by left join team.members r on r.id = a.reference
                where a.transfer_id = :id order by a.said_at, a.id
                """).param("id", id).query((row, n) -> word(row)).list();
    }

    private static Word word(ResultSet row) throws SQLException {
        return new Word(
                Kind.of(row.getString("kind")),
                row.getString("sentence"),
                row.getObject("from_day", LocalDate.class),
                row.getString("reference"),
                row.getString("by"),
                row.getTimestamp("said_at").toInstant());
    }

    private boolean mayAnswer(HubId hub) {
        return sql.sql("select :hub = any (team.viewer_team_hubs())")
                .param("hub", hub.value())
                .query(Boolean.class)
                .single();
    }

    private Map<String, String> references(HubId hub) {
        var members = new LinkedHashMap<String, String>();
        sql.sql("""
                select distinct m.id, trim(m.first_name || ' ' || m.last_name) as name, lower(m.last_name) as sort,
                    m.id = (select team.viewer()) as me
                from team.posts p join team.members m on m.id = p.member_id
                where p.hub_id = :hub and (p.until_day is null or p.until_day >= team.today())
                order by me desc, sort, name
                """).param("hub", hub.value()).query(row -> {
            members.put(row.getString("id"), row.getString("name"));
        });
        return members;
    }
}
