package fr.essaim.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Identity;
import fr.essaim.duplicates.Merges;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The walls around readings of the way, attacked with raw SQL as the application's own login; and their acts.
@SpringBootTest
@EssaimTest
class MeasureWallsTest {
    private static final String WAY = "essaim-chemin@1";
    private static final List<String> TABLES = List.of("sittings", "answers", "postponements");

    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Sittings sittings;

    @Autowired
    Instruments instruments;

    @Autowired
    Merges merges;

    Cast cast;
    ProgressCast aurelie;
    UUID said;

    @BeforeEach
    void the_way_read_from_both_sides() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new ProgressCast(house, cast);
        said = Ids.mint();
        cast.as(cast.nadia, () -> {
            sittings.hold(said, aurelie.person, read(Sitting.Side.PERSON, Map.of("demarches", 4, "sante", 2), null));
            sittings.hold(Ids.mint(), aurelie.person, read(Sitting.Side.TEAM, Map.of("demarches", 6), null));
            sittings.putOff(Ids.mint(), aurelie.person, WAY);
        });
    }

    private static Sitting read(Sitting.Side side, Map<String, @Nullable Integer> answers, @Nullable UUID corrects) {
        return new Sitting(WAY, side, ProgressCast.TODAY, answers, corrects);
    }

    private long seen(MemberId who, String what) {
        return aurelie.raw(
                who, "select count(*) from progress." + what + " and participant_id = '" + aurelie.person + "'");
    }

    @Test
    void the_care_team_and_the_hub_lead_read_them_and_nobody_else_whatever_the_query() {
        for (String table : TABLES) {
            for (MemberId reader : List.of(cast.nadia, cast.claire, cast.lead)) {
                assertThat(seen(reader, table + " where true")).as(table).isPositive();
            }
            for (MemberId other : List.of(cast.thomas, cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
                assertThat(seen(other, table + " where true")).as(table).isZero();
            }
            for (String wrong :
                    List.of("update progress." + table + " set hub_id = 1", "delete from progress." + table)) {
                refused(cast.nadia, wrong + " returning 1");
            }
        }
        assertThat(seen(cast.thomas, "proposed where true")).isZero();
    }

    private void refused(MemberId who, String question) {
        assertThatThrownBy(() -> aurelie.raw(who, question))
                .as(question)
                .hasMessageMatching("(?s).*(policy|permission).*");
    }

    @Test
    void health_and_well_being_are_read_by_whoever_wrote_them_down_and_written_on_the_persons_side_alone() {
        assertThat(seen(cast.nadia, "answers where personal")).isEqualTo(2);
        for (MemberId other : List.of(cast.claire, cast.lead, cast.helene)) {
            assertThat(seen(other, "answers where personal")).isZero();
        }
        UUID team = UUID.fromString(JdbcClient.create(database.owner())
                .sql("select id::text from progress.sittings where participant_id = ? and side = 'team'")
                .param(aurelie.person.value())
                .query(String.class)
                .single());
        refused(cast.nadia, """
                insert into progress.answers (participant_id, hub_id, sitting_id, item, value, personal)
                values ('%s', 1, '%s', 'sante', 2, true) returning 1
                """.formatted(aurelie.person, team));
    }

    @Test
    void what_was_not_assessed_is_a_row_without_a_value_and_each_side_stays_its_own() {
        assertThat(seen(cast.nadia, "answers where sitting_id = '" + said + "'"))
                .isEqualTo(6);
        assertThat(seen(cast.nadia, "answers where sitting_id = '" + said + "' and value is null"))
                .isEqualTo(4);
        assertThat(seen(cast.nadia, "sittings where side = 'team'")).isOne();
    }

    @Test
    void a_reading_is_corrected_by_another_of_the_same_side_once() {
        var corrected = read(Sitting.Side.PERSON, Map.of("demarches", 5), said);
        cast.as(cast.nadia, () -> sittings.hold(Ids.mint(), aurelie.person, corrected));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> sittings.hold(Ids.mint(), aurelie.person, corrected)))
                .isInstanceOf(Sitting.NotToCorrect.class);
        assertThatThrownBy(() -> cast.as(
                        cast.nadia,
                        () -> sittings.hold(Ids.mint(), aurelie.person, read(Sitting.Side.TEAM, Map.of(), said))))
                .isInstanceOf(Sitting.NotToCorrect.class);
        assertThat(seen(cast.nadia, "sittings where side = 'person'")).isEqualTo(2);
    }

    @Test
    void an_instrument_is_added_by_the_administrator_and_never_with_another_text() {
        Instrument trial = InstrumentTest.studied();
        Instrument other = InstrumentReader.read(InstrumentTest.STUDIED.replace("Une", "Une autre"))
                .found()
                .orElseThrow();
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> instruments.add(trial)))
                .hasStackTraceContaining("policy");
        cast.as(cast.ines, () -> {
            instruments.add(trial);
            assertThat(instruments.add(trial)).isFalse();
            assertThat(instruments.all()).extracting(Instrument::name).contains("trial@1", WAY);
        });
        assertThatThrownBy(() -> cast.as(cast.ines, () -> instruments.add(other)))
                .isInstanceOf(Instruments.VersionTaken.class);
        JdbcClient.create(database.owner())
                .sql("delete from progress.instruments where code = 'trial'")
                .update();
    }

    @Test
    void the_next_one_is_proposed_after_three_months_and_put_off_by_one() {
        String due = "proposed where due_on = '%s'";
        assertThat(seen(cast.nadia, due.formatted(ProgressCast.TODAY.plusMonths(3))))
                .isOne();
    }

    @Test
    void readings_move_with_their_person_and_follow_a_merge_there_and_back() {
        var twin = new ProgressCast(house, cast);
        cast.as(
                cast.nadia,
                () -> sittings.hold(Ids.mint(), twin.person, read(Sitting.Side.TEAM, Map.of("demarches", 1), null)));
        var merge = Ids.mint();
        var identity = new Identity(new PersonName("Aurélie", "Du-Chemin"), LocalDate.of(1993, 5, 4), null);
        cast.as(cast.nadia, () -> merges.merge(merge, aurelie.person, twin.person, identity));
        assertThat(seen(cast.nadia, "sittings where true")).isEqualTo(3);
        cast.as(cast.nadia, () -> merges.undo(merge));
        assertThat(seen(cast.nadia, "sittings where true")).isEqualTo(2);
        assertThat(seen(cast.nadia, "answers where true")).isEqualTo(10);
        JdbcClient.create(database.owner())
                .sql("update casefiles.participants set hub_id = 2 where id = ?")
                .param(aurelie.person.value())
                .update();
        assertThat(seen(cast.nadia, "sittings where true")).isZero();
    }
}
