package fr.essaim.today.web;

import fr.essaim.activities.web.SessionRow;
import fr.essaim.activities.web.SessionRows;
import fr.essaim.kernel.Viewer;
import fr.essaim.myspace.web.SpaceRow;
import fr.essaim.myspace.web.SpaceRows;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import fr.essaim.today.Ending;
import fr.essaim.today.web.MyDayPage.EndingRow;
import fr.essaim.today.web.MyDayPage.EntryRow;
import fr.essaim.today.web.MyDayPage.EvidenceRow;
import fr.essaim.today.web.MyDayPage.FollowUpRow;
import fr.essaim.today.web.MyDayPage.PlannedRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads what is due, as each journey's recipe says: limits, entry data, follow-ups, documents.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueQuery {
    /// A follow-up is announced a fortnight before its day.
    private static final int AHEAD = 14;

    private static final int WEEK = 7;

    /// Entry data later than this can no longer be had: it is the reports that count it missing.
    private static final int TOO_LATE = 60;

    private final JdbcClient sql;
    private final Programmes recipes;
    private final SessionRows sessions;
    private final SpaceRows spaces;

    DueQuery(JdbcClient sql, Programmes recipes, SessionRows sessions, SpaceRows spaces) {
        this.sql = sql;
        this.recipes = recipes;
        this.sessions = sessions;
        this.spaces = spaces;
    }

    /// What people wrote and asked in their own space.
    List<SpaceRow> spaces() {
        return spaces.waiting();
    }

    /// Of today and of the week: those the viewer planned, or where people they are in charge of are enrolled.
    List<SessionRow> sessions(LocalDate today) {
        return sessions.mine(today, today.plusDays(WEEK - 1));
    }

    /// @param answered entry questions that have an answer, a refusal included
    record OnTheWay(
            UUID person,
            UUID journey,
            String name,
            LocalDate entered,
            LocalDate limit,
            boolean suspended,
            Recipe recipe,
            Set<String> answered) {}

    List<OnTheWay> onTheWay() {
        return sql.sql("""
                select p.id as person, j.id as journey, trim(p.first_name || ' ' || p.last_name) as name, c.entered_on,
                    c.limit_on, coalesce(c.suspended_since <= team.today(), false) as suspended, j.recipe_code,
                    j.recipe_version,
                    array(select distinct s.question from casefiles.situations s where s.participant_id = p.id) as answered
                from today.mine() as m(id) join casefiles.participants p on p.id = m.id
                join journeys.clocks c on c.participant_id = m.id join journeys.journeys j on j.id = c.journey_id
                order by c.limit_on, p.sort_key, p.id
                """)
                .query((row, n) -> new OnTheWay(
                        row.getObject("person", UUID.class),
                        row.getObject("journey", UUID.class),
                        row.getString("name"),
                        row.getObject("entered_on", LocalDate.class),
                        row.getObject("limit_on", LocalDate.class),
                        row.getBoolean("suspended"),
                        recipes.recipe(row.getString("recipe_code"), row.getString("recipe_version")),
                        Arrays.stream((Object[]) row.getArray("answered").getArray())
                                .map(Object::toString)
                                .collect(Collectors.toSet())))
                .list();
    }

    List<EndingRow> endings(List<OnTheWay> journeys, LocalDate today) {
        return journeys.stream()
                .map(one -> new EndingRow(
                        one.person(),
                        one.journey(),
                        one.name(),
                        one.suspended(),
                        new Ending(
                                one.entered(),
                                one.limit(),
                                one.recipe().journey().longest())))
                .filter(row -> row.ending().isNear(today))
                .toList();
    }

    List<EntryRow> entries(List<OnTheWay> journeys, LocalDate today) {
        return journeys.stream()
                .map(one -> new EntryRow(
                        one.person(),
                        one.name(),
                        missing(one, today),
                        one.entered().plus(one.recipe().journey().entryDataDue())))
                .filter(row -> row.missing() > 0 && row.due().plusDays(TOO_LATE).isAfter(today))
                .sorted(Comparator.comparing(EntryRow::due))
                .toList();
    }

    private static int missing(OnTheWay one, LocalDate today) {
        return (int) one.recipe().intake().questions().stream()
                .filter(question -> question.inUse(today) && !one.answered().contains(question.id()))
                .count();
    }

    List<FollowUpRow> followUps(LocalDate today) {
        return sql.sql("""
                select p.id as person, a.journey_id as journey, trim(p.first_name || ' ' || p.last_name) as name, a.after,
                    a.left_on, a.due_on, x.outcome, j.recipe_code, j.recipe_version
                from today.mine() as m(id) join casefiles.participants p on p.id = m.id
                join journeys.journeys j on j.participant_id = m.id
                join journeys.exits x on x.journey_id = j.id and x.stands
                join journeys.follow_ups_awaited a on a.journey_id = j.id
                where a.due_on <= :soon order by a.due_on, p.sort_key, p.id
                """)
                .param("soon", today.plusDays(AHEAD))
                .query((row, n) -> new FollowUpRow(
                        row.getObject("person", UUID.class),
                        row.getObject("journey", UUID.class),
                        row.getString("name"),
                        row.getString("after"),
                        row.getObject("left_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("outcome"),
                        recipes.recipe(row.getString("recipe_code"), row.getString("recipe_version"))))
                .list();
    }

    /// What of the plans asks for a gesture this week, of those who write in them: reviews, and what the viewer took on
    /// themselves; and the readings of the way that are proposed, which may be put off.
    List<PlannedRow> planned(Viewer viewer, LocalDate today) {
        return sql.sql("""
                select x.kind, p.id as person, trim(p.first_name || ' ' || p.last_name) as name, x.what, x.due
                from unnest((select casefiles.viewer_caseload())::uuid[]) as m(id)
                join casefiles.participants p on p.id = m.id
                cross join lateral (
                    select 'review' as kind, null as what, n.next_on as due from (
                        select a.next_on, a.written_at from plans.agreements a where a.participant_id = m.id
                        union all select r.next_on, r.written_at from plans.reviews r where r.participant_id = m.id
                        order by written_at desc limit 1) n
                    union all
                    select 'step', s.what, s.due_on from plans.open_steps s
                    where s.participant_id = m.id and s.owner_member = :viewer
                    union all
                    select 'measure', null, n.due_on from progress.proposed n where n.participant_id = m.id) x
                where x.due <= :soon and not plans.closed(m.id) order by x.kind = 'measure', x.due, p.sort_key, p.id
                """)
                .param("viewer", viewer.id().value())
                .param("soon", today.plusDays(WEEK))
                .query(PlannedRow.class)
                .list();
    }

    List<EvidenceRow> evidence() {
        return sql.sql("""
                select p.id as person, a.journey_id as journey, trim(p.first_name || ' ' || p.last_name) as name, a.left_on,
                    a.outcome, j.recipe_code, j.recipe_version
                from today.mine() as m(id) join casefiles.participants p on p.id = m.id
                join journeys.journeys j on j.participant_id = m.id
                join journeys.evidence_awaited a on a.journey_id = j.id
                order by a.left_on, p.sort_key, p.id
                """)
                .query((row, n) -> {
                    var recipe = recipes.recipe(row.getString("recipe_code"), row.getString("recipe_version"));
                    var left = row.getObject("left_on", LocalDate.class);
                    return new EvidenceRow(
                            row.getObject("person", UUID.class),
                            row.getObject("journey", UUID.class),
                            row.getString("name"),
                            left,
                            left.plus(recipe.journey().exitDataDue()),
                            row.getString("outcome"),
                            recipe);
                })
                .list();
    }
}
