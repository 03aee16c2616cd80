package fr.essaim.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.indicators.Tallies.AtHub;
import fr.essaim.installation.Database;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Six journeys of a programme of their own, dated by hand.
@SpringBootTest
@EssaimTest
class TalliesTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Tallies tallies;

    private final UUID programme = UUID.randomUUID();
    private Cast cast;
    private int quay;
    private int dock;

    @BeforeEach
    void six_journeys() throws SQLException {
        cast = new Cast(database, viewers);
        write("insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on) values ('"
                + programme + "', 'p-" + programme.toString().substring(0, 8)
                + "', 'P', 'dest1', '1.0.0', '2025-01-01')");
        quay = hub("quai");
        dock = hub("bassin");
        journey(quay, "2026-01-10", "");
        suspended(journey(quay, "2026-02-10", ""), "2026-06-01", "2026-07-15");
        left(journey(quay, "2026-01-05", "2026-05-20"), "2026-05-20", "cdi", "2026-05-21", true);
        left(journey(dock, "2026-01-05", "2026-06-10"), "2026-06-10", "none", "2026-06-11", true);
        // told late: on 30 June nobody knew
        left(journey(dock, "2026-01-06", "2026-06-20"), "2026-06-20", "cdi", "2026-07-25", false);
        journey(dock, "2026-07-02", "");
    }

    @Test
    void a_day_is_counted_by_where_each_stood_then() {
        Tally whole = whole(cast.as(cast.helene, () -> tallies.on(programme, JUNE)));
        assertThat(whole.entries()).isEqualTo(5);
        assertThat(whole.goingOn()).isEqualTo(2);
        assertThat(whole.suspended()).isEqualTo(1);
        assertThat(whole.exited()).isEqualTo(3);
    }

    @Test
    void what_was_known_then_leaves_out_what_was_told_later() {
        Tally then = whole(cast.as(cast.helene, () -> tallies.asKnownOn(programme, JUNE)));
        assertThat(then.exited()).isEqualTo(2);
        assertThat(then.goingOn()).isEqualTo(3);
    }

    @Test
    void an_exit_without_its_document_is_counted_and_not_proved() {
        Tally whole = whole(cast.as(cast.helene, () -> tallies.on(programme, JUNE)));
        assertThat(whole.ended())
                .filteredOn(ended -> ended.outcome().equals("cdi"))
                .extracting(Ended::proved)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void hubs_are_told_apart_and_today_too() {
        List<AtHub> today = cast.as(cast.helene, () -> tallies.on(programme, Cast.today()));
        assertThat(today).extracting(AtHub::name).containsExactly("bassin", "quai");
        assertThat(today.getFirst().tally().entries()).isEqualTo(3);
        assertThat(today.getLast().tally().suspended()).isZero();
    }

    @Test
    void a_coach_of_elsewhere_a_funder_and_nobody_count_nothing() {
        assertThat(cast.as(cast.nadia, () -> tallies.on(programme, JUNE))).isEmpty();
        assertThat(cast.as(cast.paul, () -> tallies.on(programme, JUNE))).isEmpty();
    }

    private static Tally whole(List<AtHub> hubs) {
        return hubs.stream().map(AtHub::tally).reduce(Tally.NOBODY, Tally::and);
    }

    private int hub(String name) throws SQLException {
        write("insert into programme.hubs (programme_id, code, name, opens_on) values ('" + programme + "', '" + name
                + "', '" + name + "', '2025-01-01')");
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select max(id) from programme.hubs")) {
            row.next();
            return row.getInt(1);
        }
    }

    private String journey(int hub, String entered, String left) throws SQLException {
        String person = UUID.randomUUID().toString();
        String journey = UUID.randomUUID().toString();
        String until = left.isEmpty() ? "null" : "'" + left + "'";
        String by = cast.nadia.value().toString();
        write("""
                insert into casefiles.participants (id, hub_id, first_name, last_name, sort_key, opened_by)
                    values ('%1$s', %3$d, 'X', 'Y', 'y x', '%6$s');
                insert into casefiles.stays (id, participant_id, hub_id, from_day, moved_by)
                    values (gen_random_uuid(), '%1$s', %3$d, '%4$s', '%6$s');
                insert into journeys.journeys (id, participant_id, hub_id, programme_id, recipe_code, recipe_version,
                    entered_on, limit_on, exited_on)
                    values ('%2$s', '%1$s', %3$d, '%7$s', 'dest1', '1.0.0', '%4$s', '2027-12-31', %5$s);
                insert into journeys.entries (id, journey_id, participant_id, hub_id, entered_on, author, written_at)
                    values (gen_random_uuid(), '%2$s', '%1$s', %3$d, '%4$s', '%6$s', '%4$s 18:00+02');
                """.formatted(person, journey, hub, entered, until, by, programme));
        return journey;
    }

    private void suspended(String journey, String from, String until) throws SQLException {
        write("""
                insert into journeys.suspensions (id, journey_id, participant_id, hub_id, from_day, until_day, reason,
                    change, author, written_at)
                select gen_random_uuid(), id, participant_id, hub_id, '%s', '%s', 'caring', 'begun', '%s',
                    '2026-06-01 18:00+02' from journeys.journeys where id = '%s'
                """.formatted(from, until, cast.nadia.value(), journey));
    }

    private void left(String journey, String on, String outcome, String told, boolean proved) throws SQLException {
        write("""
                insert into journeys.exits (id, journey_id, participant_id, hub_id, left_on, outcome, evidence_needed,
                    follow_ups, change, author, written_at)
                select gen_random_uuid(), id, participant_id, hub_id, '%s', '%s', %s, '{}', 'left', '%s', '%s 18:00+02'
                from journeys.journeys where id = '%s'
                """.formatted(on, outcome, !outcome.equals("none"), cast.nadia.value(), told, journey));
        if (proved && !outcome.equals("none")) {
            write("""
                    insert into casefiles.documents (id, participant_id, hub_id, compartment, name, media_type, bytes, author)
                    select id, participant_id, hub_id, 'journey', 'contrat.pdf', 'application/pdf', 'x', '%1$s'
                    from journeys.journeys where id = '%2$s';
                    insert into journeys.evidence (id, journey_id, participant_id, hub_id, kind, document_id, author)
                    select gen_random_uuid(), id, participant_id, hub_id, 'contract', id, '%1$s'
                    from journeys.journeys where id = '%2$s'
                    """.formatted(cast.nadia.value(), journey));
        }
    }

    private void write(String sql) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
