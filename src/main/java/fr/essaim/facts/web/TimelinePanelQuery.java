package fr.essaim.facts.web;

import fr.essaim.facts.ReservedText;
import fr.essaim.facts.web.TimelinePanel.FactRow;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the facts of a person, thirty at a time, by key.
@Component
@Transactional
public class TimelinePanelQuery {
    private static final int PAGE = 30;

    private final JdbcClient sql;
    private final ReservedText reserved;
    private final Programmes recipes;

    TimelinePanelQuery(JdbcClient sql, ReservedText reserved, Programmes recipes) {
        this.sql = sql;
        this.reserved = reserved;
        this.recipes = recipes;
    }

    /// @param strand `citizen`, `social`, `employment`, or null for all
    /// @param before the last fact of the page before, or null for the latest
    public TimelinePanel read(ParticipantId person, @Nullable String strand, @Nullable UUID before) {
        List<FactRow> rows = sql.sql("""
                with shown as (
                    select f.id, false as stub, f.day, f.until_day, f.strand, f.state, f.broken_by, f.title, f.body,
                        f.sealed, f.compartment, f.sign, f.channel, f.minutes, f.author, f.corrects
                    from casefiles.facts f
                    where f.participant_id = :person
                      and not exists (select 1 from casefiles.facts later where later.participant_id = f.participant_id
                          and later.corrects = f.id)
                      and not exists (select 1 from casefiles.withdrawals w where w.fact_id = f.id)
                    union all
                    select s.fact_id, true, s.day, null, s.strand, 'done', null, null, null, null, 'reserved', null, null,
                        null, s.author, null
                    from casefiles.stubs(:person) s)
                select s.*, trim(m.first_name || ' ' || m.last_name) as author_name, coalesce(p.role, '') as role,
                    s.author = team.viewer() as mine,
                    array(select trim(r.first_name || ' ' || r.last_name) from casefiles.fact_readers n
                        join team.members r on r.id = n.member_id where n.fact_id = s.id and n.ended_at is null
                        order by lower(r.last_name), lower(r.first_name)) as readers
                from shown s join team.members m on m.id = s.author
                left join lateral (select role from team.posts where member_id = s.author
                    order by (hub_id is not null) desc, from_day desc limit 1) p on true
                where (:strand::text is null or s.strand = :strand)
                  and (:before::uuid is null or (s.day, s.id) < (select b.day, b.id from shown b where b.id = :before))
                order by s.day desc, s.id desc limit :page
                """)
                .param("person", person.value())
                .param("strand", strand, Types.VARCHAR)
                .param("before", before, Types.OTHER)
                .param("page", PAGE + 1)
                .query((row, n) -> fact(row))
                .list();
        boolean more = rows.size() > PAGE;
        List<FactRow> page = more ? rows.subList(0, PAGE) : rows;
        String older = more
                ? "/people/" + person + "?before=" + page.getLast().id() + (strand == null ? "" : "&strand=" + strand)
                        + "#timeline"
                : null;
        return new TimelinePanel(person.value(), recipes.recipeOf(hub(person)), page, strand, older);
    }

    private HubId hub(ParticipantId person) {
        return new HubId(sql.sql("select hub_id from casefiles.participants where id = :id")
                .param("id", person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotHere::new));
    }

    private static List<String> readers(ResultSet row) throws SQLException {
        var readers = new ArrayList<>(List.of(row.getString("author_name")));
        for (Object named : (Object[]) row.getArray("readers").getArray()) {
            readers.add(named.toString());
        }
        return List.copyOf(readers);
    }

    private FactRow fact(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        var words = sealed == null ? null : reserved.open(id, sealed);
        return new FactRow(
                id,
                row.getBoolean("stub"),
                row.getObject("day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("strand"),
                row.getString("state"),
                row.getString("broken_by"),
                words == null ? row.getString("title") : words.title(),
                words == null ? row.getString("body") : words.body(),
                row.getString("compartment"),
                row.getString("sign"),
                row.getString("channel"),
                row.getObject("minutes", Integer.class),
                row.getString("author_name"),
                row.getString("role"),
                row.getBoolean("mine"),
                row.getObject("corrects", UUID.class),
                readers(row));
    }
}
