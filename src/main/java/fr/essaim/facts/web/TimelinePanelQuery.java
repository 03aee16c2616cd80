package fr.essaim.facts.web;

import fr.essaim.facts.ReservedText;
import fr.essaim.facts.web.TimelinePanel.DotRow;
import fr.essaim.facts.web.TimelinePanel.FactRow;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Strand;
import fr.essaim.recipe.Recipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the facts of a person, thirty at a time, by key.
@Component
@Transactional
public class TimelinePanelQuery {
    private static final int PAGE = 30;

    /// Read once for both: those of the page with their words, the others of the ribbon without.
    private static final String SHOWN = """
            with shown as materialized (
                select f.id, false as stub, f.day, f.until_day, f.strand, f.state, f.broken_by, f.title, f.body,
                    f.sealed, f.compartment, f.sign, f.channel, f.minutes, f.author, f.corrects
                from casefiles.facts f where f.participant_id = :person and f.stands
                union all
                select s.fact_id, true, s.day, null, s.strand, 'done', null, null, null, null, 'reserved', null, null,
                    null, s.author, null
                from casefiles.stubs(:person) s),
            page as (
                select s.id from shown s
                where %s
                order by s.day desc, s.id desc limit :page),
            known as (
                select s.*, s.id in (select id from page) as listed,
                    s.strand is not null and s.day >= :from::date
                        and (s.title is not null or s.sealed is not null or s.stub) as dot
                from shown s)
            select s.*, trim(m.first_name || ' ' || m.last_name) as author_name, coalesce(p.role, '') as role,
                s.author = (select team.viewer()) as mine,
                case when s.listed and s.sealed is not null then array(
                    select trim(r.first_name || ' ' || r.last_name) from casefiles.fact_readers n
                    join team.members r on r.id = n.member_id where n.fact_id = s.id and n.ended_at is null
                    order by lower(r.last_name), lower(r.first_name)) else '{}' end as readers
            from known s left join team.members m on s.listed and m.id = s.author
            left join lateral (select role from team.posts where s.listed and member_id = s.author
                order by (hub_id is not null) desc, from_day desc limit 1) p on true
            where s.listed or s.dot
            order by s.day desc, s.id desc limit 431
            """;

    private static final String PAGED = SHOWN.formatted("""
            (:strand::text is null or s.strand = :strand)
              and (:before::uuid is null or (s.day, s.id) < (select b.day, b.id from shown b where b.id = :before))""");
    private static final String THESE = SHOWN.formatted("s.id = any (:ids)");

    private final JdbcClient sql;
    private final ReservedText reserved;

    TimelinePanelQuery(JdbcClient sql, ReservedText reserved) {
        this.sql = sql;
        this.reserved = reserved;
    }

    /// @param strand `citizen`, `social`, `employment`, or null for all
    /// @param before the last fact of the page before, or null for the latest
    /// @param dotsFrom the first day of a ribbon that is to be drawn of them all; null for none
    public TimelinePanel read(
            ParticipantId person,
            Recipe recipe,
            @Nullable String strand,
            @Nullable UUID before,
            @Nullable LocalDate dotsFrom) {
        var dots = new ArrayList<DotRow>();
        List<FactRow> rows = new ArrayList<>();
        sql.sql(PAGED)
                .param("person", person.value())
                .param("strand", strand, Types.VARCHAR)
                .param("before", before, Types.OTHER)
                .param("page", PAGE + 1)
                .param("from", dotsFrom, Types.DATE)
                .query(row -> {
                    if (row.getBoolean("dot")) {
                        dots.add(dot(row));
                    }
                    if (row.getBoolean("listed")) {
                        rows.add(fact(row));
                    }
                });
        boolean more = rows.size() > PAGE;
        List<FactRow> page = more ? rows.subList(0, PAGE) : rows;
        String older = more
                ? "/people/" + person + "?before=" + page.getLast().id() + (strand == null ? "" : "&strand=" + strand)
                        + "#timeline"
                : null;
        return new TimelinePanel(person.value(), recipe, page, dots.reversed(), strand, older);
    }

    /// Those asked for, as the person's page draws them.
    public List<FactRow> these(ParticipantId person, List<UUID> ids) {
        return sql.sql(THESE)
                .param("person", person.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("page", ids.size())
                .param("from", null, Types.DATE)
                .query((row, n) -> fact(row))
                .list();
    }

    /// Reserved facts the viewer reads and whose words are so: nobody else could look in them.
    public List<UUID> reservedSaying(ParticipantId person, Predicate<String> so) {
        var found = new ArrayList<UUID>();
        sql.sql(
                        "select id, sealed from casefiles.facts where participant_id = :person and sealed is not null and stands")
                .param("person", person.value())
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    var words = reserved.open(id, row.getBytes("sealed"));
                    if (so.test(words.title() + " " + words.body())) {
                        found.add(id);
                    }
                });
        return found;
    }

    private static List<String> readers(ResultSet row) throws SQLException {
        var readers = new ArrayList<>(List.of(row.getString("author_name")));
        for (Object named : (Object[]) row.getArray("readers").getArray()) {
            readers.add(named.toString());
        }
        return List.copyOf(readers);
    }

    private static DotRow dot(ResultSet row) throws SQLException {
        boolean hidden = row.getBoolean("stub") || row.getBytes("sealed") != null;
        return new DotRow(
                row.getString("id"),
                Strand.of(row.getString("strand")),
                hidden ? null : row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("state"),
                row.getString("broken_by"),
                hidden);
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
