package fr.essaim.handovers.web;

import fr.essaim.facts.ReservedText;
import fr.essaim.handovers.web.EntrustedNotesPage.Note;
import fr.essaim.handovers.web.EntrustedNotesPage.PersonNotes;
import fr.essaim.handovers.web.EntrustedNotesPage.Reader;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Three questions, however many notes.
@Component
@Transactional
class EntrustedNotesPageQuery {
    private static final int LONGEST = 120;

    private final JdbcClient sql;
    private final ReservedText reserved;
    private final Journal journal;
    private final Clock clock;

    EntrustedNotesPageQuery(JdbcClient sql, ReservedText reserved, Journal journal, Clock clock) {
        this.sql = sql;
        this.reserved = reserved;
        this.journal = journal;
        this.clock = clock;
    }

    private record Row(UUID person, String name, int hub, Note note) {}

    EntrustedNotesPage page() {
        Map<UUID, List<Reader>> readers = readers();
        List<Row> rows = rows(readers);
        Map<Integer, Map<String, String>> colleagues = colleagues();
        var people = new LinkedHashMap<UUID, List<Row>>();
        rows.forEach(row -> people.computeIfAbsent(row.person(), person -> new ArrayList<>())
                .add(row));
        journal.whisperedReading(
                "own-notes", people.keySet().stream().map(ParticipantId::new).toList());
        return new EntrustedNotesPage(
                people.values().stream()
                        .map(of -> new PersonNotes(
                                of.getFirst().person(),
                                of.getFirst().name(),
                                of.stream().map(Row::note).toList(),
                                colleagues.getOrDefault(of.getFirst().hub(), Map.of())))
                        .toList(),
                LocalDate.now(clock));
    }

    private List<Row> rows(Map<UUID, List<Reader>> readers) {
        return sql.sql("""
                select f.id, f.day, f.sealed, p.id as person, trim(p.first_name || ' ' || p.last_name) as name, p.hub_id
                from casefiles.facts f join casefiles.participants p on p.id = f.participant_id
                where f.author = (select team.viewer()) and f.compartment = 'reserved' and f.stands
                order by p.sort_key, p.id, f.day desc, f.id
                """)
                .query((row, n) -> new Row(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getInt("hub_id"),
                        note(row, readers)))
                .list();
    }

    private Note note(ResultSet row, Map<UUID, List<Reader>> readers) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var words = reserved.open(id, row.getBytes("sealed"));
        String said = words.title() != null ? words.title() : words.body() == null ? "" : words.body();
        String title = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        return new Note(id, row.getObject("day", LocalDate.class), title, readers.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<Reader>> readers() {
        var readers = new HashMap<UUID, List<Reader>>();
        sql.sql("""
                select r.fact_id, trim(m.first_name || ' ' || m.last_name) as name, r.agreed_on
                from casefiles.facts f join casefiles.fact_readers r on r.fact_id = f.id join team.members m on m.id = r.member_id
                where f.author = (select team.viewer()) and r.ended_at is null order by lower(m.last_name), name
                """).query(row -> {
            readers.computeIfAbsent(row.getObject(1, UUID.class), fact -> new ArrayList<>())
                    .add(new Reader(row.getString(2), row.getObject(3, LocalDate.class)));
        });
        return readers;
    }

    private Map<Integer, Map<String, String>> colleagues() {
        var colleagues = new HashMap<Integer, Map<String, String>>();
        sql.sql("""
                select distinct p.hub_id, m.id, trim(m.first_name || ' ' || m.last_name) as name, lower(m.last_name) as sort
                from team.posts p join team.members m on m.id = p.member_id
                where p.hub_id = any ((select team.viewer_hubs())::int[]) and m.id <> (select team.viewer())
                  and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                order by sort, name
                """).query(row -> {
            colleagues
                    .computeIfAbsent(row.getInt("hub_id"), hub -> new LinkedHashMap<>())
                    .put(row.getString("id"), row.getString("name"));
        });
        return colleagues;
    }
}
