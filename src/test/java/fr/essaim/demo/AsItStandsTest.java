package fr.essaim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.installation.DemoProgramme;
import fr.essaim.installation.Progress;
import fr.essaim.team.Viewers;
import fr.essaim.testing.EssaimTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What is kept beside a journey, to count many at once, is what its facts say, whatever is done to
/// them; and what is counted from it is what is counted from the facts.
@SpringBootTest(properties = "test.context=a base of its own")
@EssaimTest
class AsItStandsTest {
    private static final String WRONG = """
            select j.id from journeys.journeys j
            left join journeys.exits x on x.journey_id = j.id and x.stands and x.change <> 'taken-back'
            left join journeys.endings k on k.id = j.ended_as
            left join journeys.news n on n.id = j.heard_as
            left join journeys.told t on t.id = j.told_as
            where (x.id is null) <> (k.id is null)
               or x.id is not null and (x.outcome, indicators.codes(x.details), x.evidence_needed, x.follow_ups)
                    is distinct from (k.outcome, k.codes, k.evidence_needed, k.follow_ups)
               or j.has_proof <> exists (select from journeys.evidence e where e.journey_id = j.id and e.document_id is not null)
               or n.answers is distinct from (select jsonb_object_agg(f.after, f.answer) from journeys.follow_ups f
                    where f.journey_id = j.id and f.stands)
               or t.questions is distinct from (select array_agg(distinct s.question order by s.question)
                    from casefiles.situations s where s.participant_id = j.participant_id)
            """;
    private static final String PROGRAMME = "(select id from programme.programmes where code = 'dest1')";
    private static final String KNOWN_NOW = tally("'infinity'");
    private static final String KNOWN_BY_TOMORROW = tally("now() + interval '1 day'");
    private static final String QUESTIONS =
            "(select questions from journeys.told order by cardinality(questions), id limit 1 offset 3)";
    private static final String WHEN = "'P28D', 'P28D', team.today() - 120, team.today() + 30)";

    @Autowired
    DemoProgramme demo;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Connection owner;

    @BeforeEach
    void a_demonstration_counted_by_its_director() throws SQLException {
        demo.fill(410, Progress.SILENT);
        owner = database.owner().getConnection();
        owner.setAutoCommit(false);
    }

    @AfterEach
    void nothing_happened() throws SQLException {
        owner.rollback();
        owner.close();
    }

    private static String tally(String known) {
        return "select hub_id, state, outcome, details::text, proved, journeys from indicators.tally(" + PROGRAMME
                + ", team.today(), " + known + ") order by 1, 2, 3, 4, 5";
    }

    private List<String> rows(String question) {
        return viewers.as("helene.caron@exemple.fr", () -> {
            try (var asked = owner.createStatement();
                    var set = owner.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                set.setString(1, Viewers.required().ticket());
                set.execute();
                var found = new ArrayList<String>();
                try (var rows = asked.executeQuery(question)) {
                    while (rows.next()) {
                        var row = new ArrayList<String>();
                        for (int n = 1; n <= rows.getMetaData().getColumnCount(); n++) {
                            row.add(String.valueOf(rows.getString(n)));
                        }
                        found.add(String.join(" ", row));
                    }
                }
                return found;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void does(String act) throws SQLException {
        try (var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(act)).isPositive();
        }
    }

    private void all_is_right() {
        assertThat(rows(WRONG)).isEmpty();
        assertThat(rows(KNOWN_NOW)).hasSizeGreaterThan(20).isEqualTo(rows(KNOWN_BY_TOMORROW));
        assertThat(rows("select kind, hub, state, many from indicators.deadlines(" + PROGRAMME + ", " + QUESTIONS + ", "
                        + WHEN + " order by 1, 2, 3"))
                .hasSizeGreaterThan(10)
                .isEqualTo(rows(
                        "select e.kind, h.name, e.state, count(*) from indicators.expected(" + PROGRAMME + ", '{}', "
                                + QUESTIONS + ", " + WHEN
                                + " e join programme.hubs h on h.id = e.hub_id group by 1, 2, 3 order by 1, 2, 3"));
    }

    @Test
    void of_everybody_who_came() {
        all_is_right();
        assertThat(rows("select distinct state from indicators.expected(" + PROGRAMME + ", '{}', " + QUESTIONS + ", "
                        + WHEN + " where kind = 'entry'"))
                .as("some entries are wholly told and some are not")
                .hasSizeGreaterThan(1);
    }

    @Test
    void whatever_is_written_or_goes() throws SQLException {
        does("delete from journeys.evidence where id::text ~ '[0-4]$'");
        does("delete from journeys.follow_ups where id::text ~ '[0-4]$'");
        does("delete from casefiles.situations where id::text ~ '[0-4]$'");
        all_is_right();
        does(
                "update journeys.exits set outcome = 'other', details = '{\"words\": \"Repris son ancien métier\"}' where id::text ~ '[5-9]$'");
        does(
                "update journeys.follow_ups set answer = 'declined', situation = null, attempts = null, because = null where id::text ~ '[5-6]$'");
        all_is_right();
    }

    @Test
    void when_answers_move_to_another_file() throws SQLException {
        does("""
                update casefiles.situations s set participant_id = o.participant_id, hub_id = o.hub_id
                from (select distinct on (j.hub_id) j.participant_id, j.hub_id from journeys.journeys j order by j.hub_id, j.id) o
                where o.hub_id = s.hub_id and s.id::text ~ '[0-2]$'
                """);
        all_is_right();
    }
}
