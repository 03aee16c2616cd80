package fr.essaim.today.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/// Other tests enter people at the same hubs: what is expected is counted by the owner, whom no wall stops.
@EssaimTest
@SpringBootTest(properties = "essaim.test=a database of its own, with one programme")
class WhereWeStandPageTest {
    private static final LocalDate ON = Cast.today().minusDays(40);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    Journeys journeys;

    Cast cast;

    /// At least six entered at Tourcoing, one of whom left for a permanent contract.
    @BeforeEach
    void some_people() throws SQLException {
        cast = new Cast(database, viewers);
        IntStream.range(0, 6).forEach(n -> enter());
        sql().sql("""
                with one as (update journeys.journeys set exited_on = entered_on + 30 where id = (
                    select j.id from journeys.journeys j join casefiles.participants p on p.id = j.participant_id
                    where p.last_name = 'De-Loin' and j.exited_on is null limit 1) returning *)
                insert into journeys.exits (id, journey_id, participant_id, hub_id, left_on, outcome, evidence_needed,
                    follow_ups, change, author)
                select gen_random_uuid(), id, participant_id, hub_id, exited_on, 'cdi', true, '{P3M,P6M}', 'left', :who
                from one
                """).param("who", cast.nadia.value()).update();
    }

    private JdbcClient sql() {
        return JdbcClient.create(database.owner());
    }

    private long counted(String condition) {
        return sql().sql("select count(*) from journeys.journeys j where " + condition)
                .query(Long.class)
                .single();
    }

    private void enter() {
        var id = ParticipantId.mint();
        cast.as(cast.nadia, () -> {
            participants.open(id, cast.tourcoing, new Identity(new PersonName("Vu", "De-Loin"), null, null), null);
            journeys.enter(
                    id,
                    JourneyId.mint(),
                    new Entry(
                            ON,
                            new Undertaking(Undertaking.Kind.INFORMATION, ON, Undertaking.How.PAPER),
                            new Undertaking(Undertaking.Kind.AGREEMENT, ON, Undertaking.How.SIGNED)));
        });
    }

    private Browser.Answer first(MemberId who) {
        return Browser.of(house, who).open("/");
    }

    @Test
    void a_director_reads_counts_hub_by_hub_and_not_a_name() {
        var page = first(cast.helene);
        long all = counted("true");
        long inside = counted("exited_on is null");
        assertThat(page.text(".es-lead").replace('\u00A0', ' '))
                .contains(all + " entrées sur 1 000 promises", "En parcours aujourd’hui : " + inside);
        assertThat(page.text("tr:has(th:contains(Tourcoing))"))
                .startsWith("Tourcoing " + counted("hub_id = 1") + " " + counted("hub_id = 1 and exited_on is null")
                        + " " + counted("hub_id = 1 and exited_on is not null"));
        assertThat(page.text(".es-fig")).matches("\\d+ sur \\d+ sorties?");
        assertThat(page.page().text()).doesNotContain("De-Loin");
    }

    @Test
    void a_funder_reads_nothing_that_a_subtraction_would_turn_into_somebody() {
        var page = first(cast.paul);
        assertThat(page.text(".es-lead")).startsWith("Environ ");
        assertThat(page.page().select("td.n")).as("no hub, even rounded").isEmpty();
        assertThat(page.page().select("main a[href=/reports]")).isNotEmpty();
        assertThat(page.page().select(".es-fig")).as("not how journeys ended").isEmpty();
    }

    @Test
    void under_five_nothing_is_told_zero_included() {
        assertThat(sql().sql("""
                select array_agg(coalesce(today.rounded(n)::text, '') order by n) = '{"","","","","",5,5,5,10,10}'
                from generate_series(0, 9) n
                """).query(Boolean.class).single()).isTrue();
    }

    @Test
    void an_administrator_is_shown_the_accounts_that_open_nothing() {
        sql().sql("""
                insert into team.members (id, first_name, last_name, email)
                values (gen_random_uuid(), 'Sans', 'Poste', gen_random_uuid() || '@exemple.fr')
                """).update();
        assertThat(first(cast.ines).text("section[aria-labelledby=h-posts]")).contains("Sans Poste");
        assertThat(first(cast.helene).page().select("section[aria-labelledby=h-posts]"))
                .isEmpty();
    }

    @Test
    void a_coach_learns_no_count_of_other_hubs_even_by_asking_the_database() {
        assertThat(asked(cast.nadia, "today.counts()")).isZero();
        assertThat(asked(cast.lead, "today.counts()")).isZero();
        assertThat(asked(cast.paul, "today.counts()")).isPositive();
        assertThat(asked(cast.paul, "today.counts() where hub_id is not null or follow_ups is not null"))
                .isZero();
    }

    private long asked(MemberId who, String from) {
        var transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        return cast.as(
                who,
                () -> Objects.requireNonNull(transaction.execute(status -> house.getBean(JdbcClient.class)
                        .sql("select count(*) from " + from)
                        .query(Long.class)
                        .single())));
    }

    @Test
    void the_page_asks_as_many_questions_whatever_the_number_of_programmes_and_hubs() {
        first(cast.helene);
        long ofOne = Queries.during(() -> first(cast.helene));
        assertThat(ofOne).isLessThanOrEqualTo(11);
        sql().sql("""
                insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on)
                select gen_random_uuid(), 'autre' || n, 'Autre ' || n, recipe_code, recipe_version, opens_on + 400
                from programme.programmes, generate_series(1, 2) n where code = 'dest1'
                """).update();
        assertThat(first(cast.helene).page().select(".es-fig")).hasSize(3);
        assertThat(Queries.during(() -> first(cast.helene))).isEqualTo(ofOne);
        sql().sql("delete from programme.programmes where code like 'autre%'").update();
    }
}
