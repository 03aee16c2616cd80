package fr.essaim.journeys.web;

import fr.essaim.casefiles.SearchFound;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.journal.Journal;
import fr.essaim.journeys.web.PeoplePage.Row;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Viewers;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the list hub by hub along the index on the names' order, or person by person from the
/// search keys; and journals whom it showed.
@Component
@Transactional
class PeoplePageQuery {
    private static final int PAGE = 50;
    private static final int FIRST = 6;
    private static final int ENOUGH = 2;
    private static final String ROW = """
            select p.id, p.first_name, p.last_name, p.birth_date, p.sort_key, h.name as hub, j.entered_on, j.limit_on,
                j.suspended_since, j.exited_on, r.name as reference, s.last_sign
            from picked p join programme.hubs h on h.id = p.hub_id
            left join lateral (select entered_on, limit_on, suspended_since, exited_on from journeys.journeys
                where participant_id = p.id order by entered_on desc limit 1) j on true
            left join lateral (select trim(m.first_name || ' ' || m.last_name) as name
                from casefiles.care_team c join team.members m on m.id = c.member_id
                where c.participant_id = p.id and c.part = 'reference' and c.until_day is null limit 1) r on true
            cross join lateral (select greatest((select max(o.day) from casefiles.other_signs(p.id) o), (select f.day from casefiles.facts f
                where f.participant_id = p.id and f.sign in ('person', 'both') and f.state = 'done' and f.stands and f.day <= team.today()
                order by f.day desc limit 1)) as last_sign) s
            """;

    private final JdbcClient sql;
    private final Journal journal;

    PeoplePageQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    PeoplePage page(PeopleFilter asked) {
        boolean accompanies = Viewers.required().accompanies();
        var filter = asked.whose().isEmpty() ? asked.whose(accompanies ? "mine" : "all") : asked;
        Map<Integer, String> hubs = hubs();
        List<Row> found = filter.searches() ? search(filter, PAGE) : list(filter, hubs);
        boolean more = !filter.searches() && found.size() > PAGE;
        List<Row> rows = more ? found.subList(0, PAGE) : found;
        journalRead(rows);
        String next =
                more ? filter.next(rows.getLast().sortKey(), rows.getLast().id()) : null;
        Count count = filter.isWhole() ? count(filter, hubs) : new Count(0, 0);
        return new PeoplePage(
                filter, rows, hubs.size() > 1 ? hubs : Map.of(), next, count.everybody(), count.onTheWay());
    }

    private record Count(int everybody, int onTheWay) {}

    /// Counted from indexes, never by reading the rows. Whom the viewer is in charge of is known
    /// without asking for each.
    private Count count(PeopleFilter filter, Map<Integer, String> hubs) {
        boolean mine = filter.whose().equals("mine");
        return sql.sql("select "
                        + (mine
                                ? "cardinality((select casefiles.viewer_caseload()))"
                                : "(select count(*) from casefiles.participants p where p.hub_id = any (:hubs))")
                        + " as everybody, (select count(*) from journeys.journeys j where j.exited_on is null and "
                        + (mine
                                ? "j.participant_id = any ((select casefiles.viewer_caseload())::uuid[])"
                                : "j.hub_id = any (:hubs)")
                        + ") as on_the_way")
                .param("hubs", hubs.keySet().toArray(Integer[]::new))
                .query(Count.class)
                .single();
    }

    /// The first who answer; journaled like the list, for it shows names.
    FoundPanel found(PeopleFilter filter) {
        List<Row> found = filter.q().length() < ENOUGH ? List.of() : search(filter, FIRST + 1);
        List<Row> rows = found.subList(0, Math.min(FIRST, found.size()));
        if (!rows.isEmpty()) {
            journalRead(rows);
        }
        return new FoundPanel(filter.q(), rows, found.size() > FIRST);
    }

    private void journalRead(List<Row> rows) {
        journal.read(
                "people",
                null,
                rows.stream().map(row -> new ParticipantId(row.id())).toList());
    }

    /// Along the index of each hub, so that only the rows of the page are read whatever the size of the hubs.
    private List<Row> list(PeopleFilter filter, Map<Integer, String> hubs) {
        Integer hub = filter.hub();
        Integer[] read = hub != null && hubs.containsKey(hub)
                ? new Integer[] {hub}
                : hubs.keySet().toArray(Integer[]::new);
        return sql.sql("with picked as (select one.* from unnest(:hubs::int[]) as at(hub) cross join lateral ("
                        + "select p.id, p.hub_id, p.first_name, p.last_name, p.birth_date, p.sort_key"
                        + " from casefiles.participants p where p.hub_id = at.hub and "
                        + (filter.whose().equals("mine")
                                ? "p.id = any ((select casefiles.viewer_caseload())::uuid[])"
                                : "true")
                        + " and " + inState(filter.state())
                        + " and (:name::text is null or (p.sort_key, p.id) > (:name::text, :id::uuid))"
                        + " order by p.sort_key, p.id limit :page) one order by one.sort_key, one.id limit :page) "
                        + ROW + " order by p.sort_key, p.id")
                .param("hubs", read)
                .param("name", filter.afterName(), Types.VARCHAR)
                .param("id", filter.afterId(), Types.OTHER)
                .param("page", PAGE + 1)
                .query(Row.class)
                .list();
    }

    private static String inState(String state) {
        String latest = "exists (select 1 from journeys.journeys j where j.participant_id = p.id and ";
        return switch (state) {
            case "inside" -> latest + "j.exited_on is null and j.suspended_since is null)";
            case "suspended" -> latest + "j.exited_on is null and j.suspended_since is not null)";
            case "without" -> "not " + latest + "true)";
            case "out" -> latest + "j.exited_on is not null) and not " + latest + "j.exited_on is null)";
            default -> "true";
        };
    }

    /// Those who answer every typed word, the likeliest first.
    private List<Row> search(PeopleFilter filter, int most) {
        var query = SearchKeys.typed(filter.q());
        if (query.required() == 0) {
            return List.of();
        }
        return SearchFound.bind(
                        query, sql.sql(SearchFound.WITH + """
                , picked as (
                    select p.id, p.hub_id, p.first_name, p.last_name, p.birth_date, p.sort_key, found.rank
                    from found join casefiles.participants p on p.id = found.participant_id
                    order by found.rank desc, p.sort_key, p.id limit :page)
                """ + ROW + " order by p.rank desc, p.sort_key, p.id"))
                .param("page", most)
                .query(Row.class)
                .list();
    }

    /// The viewer's own, or all for who administers.
    private Map<Integer, String> hubs() {
        var hubs = new LinkedHashMap<Integer, String>();
        sql.sql("select id, name from programme.hubs where id = any ((select team.viewer_hubs())::int[])"
                        + " or :administers order by name")
                .param("administers", Viewers.required().is(Standing.ADMINISTRATOR))
                .query(row -> {
                    hubs.put(row.getInt("id"), row.getString("name"));
                });
        return hubs;
    }
}
