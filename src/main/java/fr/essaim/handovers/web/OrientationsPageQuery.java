package fr.essaim.handovers.web;

import fr.essaim.handovers.web.OrientationsPage.Orientation;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class OrientationsPageQuery {
    private static final int MOST = 30;

    private final JdbcClient sql;
    private final Programmes recipes;
    private final Journal journal;

    OrientationsPageQuery(JdbcClient sql, Programmes recipes, Journal journal) {
        this.sql = sql;
        this.recipes = recipes;
        this.journal = journal;
    }

    private record Row(Orientation orientation, int all) {}

    OrientationsPage page() {
        List<Row> rows = rows();
        journal.read(
                "orientations",
                null,
                rows.stream()
                        .map(row -> new ParticipantId(row.orientation().person()))
                        .distinct()
                        .toList());
        return new OrientationsPage(
                rows.stream().map(Row::orientation).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().all());
    }

    private List<Row> rows() {
        return sql.sql("""
                select o.id, p.id as person, trim(p.first_name || ' ' || p.last_name) as name, h.name as hub_name,
                    o.kind, o.service, o.received_on, l.told_on, g.recipe_code, g.recipe_version,
                    count(*) over () as everybody
                from casefiles.orientations o join casefiles.participants p on p.id = o.participant_id
                join programme.hubs h on h.id = o.hub_id join programme.programmes g on g.id = h.programme_id
                left join lateral (select a.answer, a.told_on from handovers.orientation_answers a
                    where a.orientation_id = o.id order by a.said_at desc limit 1) l on true
                where o.hub_id = any ((select team.viewer_hubs())::int[]) and o.received_on >= team.today() - 92
                  and (l.answer is null or l.answer = 'waiting-list')
                order by o.received_on, p.sort_key, o.id limit :most
                """)
                .param("most", MOST)
                .query((row, n) -> new Row(
                        new Orientation(
                                row.getObject("id", UUID.class),
                                row.getObject("person", UUID.class),
                                row.getString("name"),
                                row.getString("hub_name"),
                                row.getString("kind"),
                                row.getString("service"),
                                row.getObject("received_on", LocalDate.class),
                                row.getObject("told_on", LocalDate.class),
                                recipes.recipe(row.getString("recipe_code"), row.getString("recipe_version"))),
                        row.getInt("everybody")))
                .list();
    }
}
