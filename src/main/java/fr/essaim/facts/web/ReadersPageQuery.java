package fr.essaim.facts.web;

import fr.essaim.facts.web.ReadersPage.Reader;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ReadersPageQuery {
    private final JdbcClient sql;
    private final FactHistoryPageQuery history;
    private final WritingQuery writing;

    ReadersPageQuery(JdbcClient sql, FactHistoryPageQuery history, WritingQuery writing) {
        this.sql = sql;
        this.history = history;
        this.writing = writing;
    }

    /// @throws NotHere when it is not reserved, was taken back, or is somebody else's
    ReadersPage page(UUID fact) {
        FactHistoryPage page = history.page(fact);
        var stands = page.latest();
        if (!stands.mine() || page.withdrawn() != null || !stands.compartment().equals("reserved")) {
            throw new NotHere();
        }
        List<Reader> readers = readers(stands.id());
        var nameable = writing.nameable(hubOf(new ParticipantId(page.person())));
        var others = nameable.stream()
                .filter(colleague -> readers.stream()
                        .noneMatch(reader ->
                                reader.endedAt() == null && reader.member().equals(colleague.id())))
                .toList();
        return new ReadersPage(page.person(), page.name(), page.recipe(), stands, readers, others);
    }

    /// Those of the version that stands, and those whose reading ended on an earlier one.
    private List<Reader> readers(UUID fact) {
        return sql.sql("""
                with recursive versions as (
                    select id, corrects from casefiles.facts where id = :fact
                    union
                    select f.id, f.corrects from casefiles.facts f join versions v on f.id = v.corrects)
                select distinct on (r.member_id, r.ended_at is null) r.member_id as member,
                    trim(m.first_name || ' ' || m.last_name) as name, r.agreed_on, r.ended_at
                from casefiles.fact_readers r join team.members m on m.id = r.member_id
                where (r.fact_id = :fact and r.ended_at is null)
                   or (r.ended_at is not null and r.fact_id in (select id from versions))
                order by r.member_id, r.ended_at is null, r.ended_at desc
                """)
                .param("fact", fact)
                .query((row, n) -> {
                    var ended = row.getTimestamp("ended_at");
                    return new Reader(
                            row.getObject("member", UUID.class),
                            row.getString("name"),
                            row.getObject("agreed_on", java.time.LocalDate.class),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }

    private int hubOf(ParticipantId person) {
        return sql.sql("select hub_id from casefiles.participants where id = :id")
                .param("id", person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotHere::new);
    }
}
