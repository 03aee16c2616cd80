package fr.essaim.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.ReservedText;
import fr.essaim.installation.Database;
import fr.essaim.installation.DemoProgramme;
import fr.essaim.installation.Progress;
import fr.essaim.journeys.JourneyClock;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Spelling;
import fr.essaim.kernel.Strand;
import fr.essaim.testing.EssaimTest;
import java.sql.Array;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the whole demonstration back, as the owner, and finds no rule broken.
@SpringBootTest(properties = "test.context=a base of its own")
@EssaimTest
class DemoTest {
    private static final int PEOPLE = 410;

    @Autowired
    DemoProgramme demo;

    @Autowired
    Database database;

    @Autowired
    ReservedText seal;

    @Autowired
    Clock clock;

    JdbcClient sql;
    LocalDate today;
    List<DemoProgramme.SignIn> signIns;

    @BeforeEach
    void a_demonstration() {
        signIns = demo.fill(PEOPLE, Progress.SILENT);
        sql = JdbcClient.create(database.owner());
        today = LocalDate.now(clock);
    }

    @Test
    void about_four_hundred_people_entered_seven_hubs_at_month_fifteen() {
        assertThat(number("select count(distinct participant_id) from journeys.journeys"))
                .isEqualTo(PEOPLE);
        assertThat((double) number("select count(*) from casefiles.participants"))
                .isCloseTo(PEOPLE, within(PEOPLE * 0.05));
        assertThat(sql.sql("select code from programme.hubs order by opens_on")
                        .query(String.class)
                        .list())
                .containsExactly("tourcoing", "roubaix", "lille-sud", "lesquin", "carvin", "douai", "aniche-douchy");
        assertThat(none("select 1 from programme.hubs h where not exists"
                        + " (select 1 from casefiles.participants p where p.hub_id = h.id)"))
                .isTrue();
        assertThat(number("select count(*) from programme.programmes where code = 'dest1'"
                        + " and opens_on + interval '14 months' <= '" + today
                        + "' and opens_on + interval '15 months' > '"
                        + today + "'"))
                .isEqualTo(1);
    }

    private record Clocked(
            UUID id,
            LocalDate enteredOn,
            LocalDate limitOn,
            @Nullable LocalDate exitedOn,
            Array from,
            Array until) {}

    @Test
    void every_clock_is_what_the_rule_says_and_no_suspension_overlaps_another() {
        var journeys = sql.sql("""
                select j.id, j.entered_on, j.limit_on, j.exited_on,
                    array(select from_day from journeys.suspensions s where s.journey_id = j.id and s.stands
                        and s.until_day is not null order by from_day) as from,
                    array(select until_day from journeys.suspensions s where s.journey_id = j.id and s.stands
                        and s.until_day is not null order by from_day) as until
                from journeys.journeys j
                """).query(Clocked.class).list();
        assertThat(journeys).hasSizeGreaterThan(PEOPLE).allSatisfy(journey -> {
            var pauses = periods(journey);
            var clock = new JourneyClock(journey.enteredOn, java.time.Period.ofMonths(15), true, pauses);
            assertThat(clock.limit(today)).isEqualTo(journey.limitOn);
            assertThat(journey.exitedOn == null || !journey.exitedOn.isAfter(journey.limitOn))
                    .isTrue();
            for (int i = 1; i < pauses.size(); i++) {
                assertThat(pauses.get(i).overlaps(pauses.get(i - 1))).isFalse();
            }
        });
    }

    private static List<Period> periods(Clocked journey) throws java.sql.SQLException {
        var from = (java.sql.Date[]) journey.from.getArray();
        var until = (java.sql.Date[]) journey.until.getArray();
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            periods.add(new Period(from[i].toLocalDate(), until[i].toLocalDate()));
        }
        return periods;
    }

    @Test
    void every_entry_rests_on_information_and_agreement_and_every_exit_has_what_the_recipe_asks() {
        assertThat(none("""
                select 1 from journeys.journeys j where 2 <> (select count(*) from journeys.undertakings u
                    where u.journey_id = j.id and u.given_on <= j.entered_on)
                """)).isTrue();
        assertThat(none("""
                select 1 from journeys.exits x where x.evidence_needed
                    and not exists (select 1 from journeys.evidence e where e.journey_id = x.journey_id)
                """)).isTrue();
        assertThat(none("""
                select 1 from journeys.exits where outcome in ('cdd', 'interim', 'aided-contract')
                    and not details ? 'months' or outcome = 'lost-contact' and not details ? 'attempts'
                """.replace("?", "??"))).isTrue();
        assertThat(none("select 1 from journeys.exits x join journeys.journeys j on j.id = x.journey_id"
                        + " where x.left_on is distinct from j.exited_on"))
                .isTrue();
        assertThat(sql.sql("select distinct answer from journeys.follow_ups")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("reached", "unreachable", "declined", "not-asked");
    }

    private record Known(
            UUID id,
            String firstName,
            String lastName,
            String sortKey,
            @Nullable LocalDate birthDate,
            String keys,
            String reach) {}

    @Test
    void everybody_is_found_by_the_keys_the_rule_gives() {
        var people = sql.sql("""
                select p.id, p.first_name, p.last_name, p.sort_key, p.birth_date,
                    (select string_agg(key, '|') from casefiles.search_keys k where k.participant_id = p.id) as keys,
                    coalesce((select string_agg(value, '|') from casefiles.ways w
                        where w.participant_id = p.id and w.kind in ('phone', 'email')), '') as reach
                from casefiles.participants p
                """).query(Known.class).list();
        assertThat(people).allSatisfy(person -> {
            var traits = LikenessTraits.of(person.firstName, person.lastName, person.birthDate);
            for (String way : person.reach.split("\\|", -1)) {
                traits = traits.reachedBy(way);
            }
            assertThat(Set.of(person.keys.split("\\|", -1))).isEqualTo(SearchKeys.of(traits));
            assertThat(person.sortKey)
                    .isEqualTo(Spelling.plain(person.lastName) + " " + Spelling.plain(person.firstName));
        });
    }

    @Test
    void whoever_is_in_charge_or_writes_had_a_post_at_the_persons_hub_that_day() {
        String posted = "(select 1 from team.posts p join casefiles.stays s on s.hub_id = p.hub_id"
                + " where p.member_id = %1$s and s.participant_id = x.participant_id"
                + " and p.from_day <= %2$s and (p.until_day is null or p.until_day >= %2$s))";
        assertThat(none("select 1 from casefiles.care_team x where not exists "
                        + posted.formatted("x.member_id", "x.from_day")))
                .isTrue();
        assertThat(none("select 1 from casefiles.facts x where not exists "
                        + posted.formatted("x.author", "least(x.day, team.today())")))
                .isTrue();
        assertThat(none("select 1 from casefiles.care_team x join team.posts p using (member_id)"
                        + " where p.until_day < coalesce(x.until_day, team.today()) and p.hub_id = x.hub_id"))
                .isTrue();
        assertThat(none("select 1 from casefiles.participants p where 1 <> (select count(*) from casefiles.care_team c"
                        + " where c.participant_id = p.id and c.part = 'reference' and c.until_day is null)"))
                .isTrue();
    }

    private record Written(
            UUID id,
            String compartment,
            @Nullable String strand,
            String state,
            @Nullable String brokenBy,
            @Nullable String title,
            @Nullable String body,
            byte @Nullable [] sealed,
            LocalDate day,
            @Nullable LocalDate untilDay,
            boolean stub) {}

    @Test
    void every_fact_passes_the_rule_and_every_reserved_note_opens_with_the_installations_key() {
        var facts =
                sql.sql("select * from casefiles.facts").query(Written.class).list();
        assertThat(facts).hasSizeGreaterThan(PEOPLE * 15).allSatisfy(fact -> {
            var words = fact.sealed == null
                    ? new ReservedText.Words(fact.title, fact.body)
                    : seal.open(fact.id, fact.sealed);
            new Fact(
                            Compartment.of(fact.compartment),
                            fact.strand == null ? null : Strand.of(fact.strand),
                            Fact.State.valueOf(fact.state.toUpperCase(Locale.ROOT)),
                            fact.brokenBy == null
                                    ? null
                                    : Fact.Side.valueOf(fact.brokenBy
                                            .toUpperCase(Locale.ROOT)
                                            .replace('-', '_')),
                            words.title(),
                            words.body(),
                            fact.day,
                            fact.untilDay,
                            null,
                            null,
                            null,
                            fact.stub)
                    .checked(today);
            assertThat(words.title() + " " + words.body()).doesNotContain("{", "}");
        });
        assertThat(facts).anySatisfy(fact -> assertThat(fact.stub).isTrue());
        assertThat(none("select 1 from casefiles.facts where written_at > now()"))
                .isTrue();
        assertThat(
                        none(
                                "select 1 from casefiles.facts f where strand = 'employment' and f.author not in"
                                        + " (select member_id from team.posts where standing = 'coach') and compartment = 'employment'"))
                .isTrue();
    }

    @Test
    void the_named_people_are_as_the_cast_says() {
        assertThat(day("select max(day) from casefiles.facts f join casefiles.participants p on p.id = f.participant_id"
                        + " where last_name = 'Delporte' and first_name = 'Kévin' and sign in ('person', 'both')"))
                .isEqualTo(today.minusDays(34));
        assertThat(day(
                        "select limit_on from journeys.journeys j join casefiles.participants p on p.id = j.participant_id"
                                + " where last_name = 'Ziani' and first_name = 'Mohamed' and exited_on is null"))
                .isEqualTo(today.plusDays(19));
        LocalDate entered = today.minusDays(287);
        assertThat(day(
                        "select limit_on from journeys.journeys j join casefiles.participants p on p.id = j.participant_id"
                                + " where last_name = 'Carpentier' and entered_on = '" + entered + "'"))
                .isEqualTo(entered.plusMonths(15).plusDays(41));
        assertThat(number(
                        "select count(*) from casefiles.facts f join casefiles.participants p on p.id = f.participant_id"
                                + " where last_name = 'Amrani' and first_name = 'Rachid' and broken_by = 'employer'"))
                .isPositive();
        assertThat(number("select count(*) from journeys.evidence_awaited e join casefiles.participants p"
                        + " on p.id = e.participant_id where last_name = 'Diallo' and first_name = 'Fatoumata'"
                        + " and left_on = '" + today.minusDays(3) + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from casefiles.participants where first_name = 'Yasmina'"))
                .isZero();
    }

    @Test
    void whom_a_visitor_may_be_is_listed_with_the_cast_first() {
        assertThat(signIns.getFirst().email()).isEqualTo("nadia.belkacem@exemple.fr");
        assertThat(signIns)
                .extracting(DemoProgramme.SignIn::name)
                .contains(
                        "Claire Delattre",
                        "Idriss Konaté",
                        "Maud Lecocq",
                        "Sofia Ferreira",
                        "Hélène Caron",
                        "Paul Renard",
                        "Inès Vidal");
        assertThat(signIns).allSatisfy(who -> assertThat(who.password()).hasSizeGreaterThan(11));
        assertThat(Arrays.asList(signIns.getFirst().hub())).contains("Tourcoing");
    }

    private long number(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private LocalDate day(String query) {
        return sql.sql(query).query(LocalDate.class).single();
    }

    private boolean none(String query) {
        return sql.sql(query + " limit 1").query(Integer.class).list().isEmpty();
    }
}
