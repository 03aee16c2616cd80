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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The walls around talents, attacked with raw SQL as the application's own login; and their acts.
@SpringBootTest
@EssaimTest
class TalentWallsTest {
    private static final List<String> TABLES = List.of("talents", "sightings", "leads", "sequels");

    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Talents talents;

    @Autowired
    Merges merges;

    Cast cast;
    ProgressCast aurelie;
    UUID caisse;

    @BeforeEach
    void talents_of_somebody() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new ProgressCast(house, cast);
        caisse = aurelie.talent("Tenir une caisse sans erreur", "l’association");
        cast.as(cast.nadia, () -> {
            talents.keep(Ids.mint(), aurelie.person, caisse, 11987);
            talents.tell(Ids.mint(), aurelie.person, ended(caisse));
        });
    }

    private static Sequel ended(UUID talent) {
        return new Sequel(Sequel.Subject.TALENT, talent, Sequel.Kind.NO_LONGER, ProgressCast.TODAY, null);
    }

    private long seen(MemberId who, String table) {
        return aurelie.raw(
                who, "select count(*) from progress." + table + " where participant_id = '" + aurelie.person + "'");
    }

    @Test
    void the_care_team_and_the_hub_lead_read_talents_and_nobody_else_whatever_the_query() {
        for (String table : TABLES) {
            for (MemberId reader : List.of(cast.nadia, cast.claire, cast.lead)) {
                assertThat(seen(reader, table)).as(table).isPositive();
            }
            for (MemberId other : List.of(cast.thomas, cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
                assertThat(seen(other, table)).as(table).isZero();
            }
        }
    }

    @Test
    void only_the_care_team_writes_in_its_own_name_and_nobody_changes_or_takes_out_a_row() {
        String insert = """
                insert into progress.talents (id, participant_id, hub_id, words, said_on, author)
                values (gen_random_uuid(), '%s', 1, 'Forgé', current_date, '%s') returning 1
                """;
        assertThat(aurelie.raw(cast.nadia, insert.formatted(aurelie.person, cast.nadia)))
                .isOne();
        refused(cast.nadia, insert.formatted(aurelie.person, cast.claire));
        for (MemberId other : List.of(cast.lead, cast.thomas, cast.youssef, cast.helene, cast.ines)) {
            refused(other, insert.formatted(aurelie.person, other));
        }
        for (String table : TABLES) {
            refused(cast.nadia, "update progress." + table + " set written_at = now() returning 1");
            refused(cast.nadia, "delete from progress." + table + " returning 1");
        }
    }

    private void refused(MemberId who, String question) {
        assertThatThrownBy(() -> aurelie.raw(who, question))
                .as(question)
                .hasMessageMatching("(?s).*(policy|permission).*");
    }

    @Test
    void what_shows_a_talent_is_a_fact_of_the_same_person_that_the_author_reads_and_never_a_reserved_one() {
        var other = new ProgressCast(house, cast);
        UUID theirs = other.fact("Atelier théâtre", false);
        UUID whispered = aurelie.fact("Entretien", true);
        for (UUID fact : List.of(theirs, whispered, Ids.mint())) {
            var sighting = new Sighting(Sighting.By.PERSON, null, null, null, fact, ProgressCast.TODAY);
            assertThatThrownBy(
                            () -> cast.as(cast.nadia, () -> talents.show(Ids.mint(), aurelie.person, caisse, sighting)))
                    .isInstanceOf(Sighting.NoSuchFact.class);
        }
        var own = new Sighting(
                Sighting.By.PERSON, null, null, null, aurelie.fact("Bourse aux vêtements", false), ProgressCast.TODAY);
        cast.as(cast.nadia, () -> talents.show(Ids.mint(), aurelie.person, caisse, own));
        assertThat(seen(cast.nadia, "sightings")).isEqualTo(2);
    }

    @Test
    void what_is_sent_twice_is_written_once_and_a_stranger_to_the_team_saw_nothing() {
        UUID id = Ids.mint();
        var said = new Talent("Parler portugais", ProgressCast.TODAY);
        var first = new Sighting(Sighting.By.OTHER, null, "une voisine", null, null, ProgressCast.TODAY);
        cast.as(cast.nadia, () -> {
            talents.say(id, aurelie.person, said, first);
            talents.say(id, aurelie.person, said, first);
        });
        assertThat(seen(cast.nadia, "talents")).isEqualTo(2);
        assertThat(seen(cast.nadia, "sightings")).isEqualTo(2);
        var stranger = new Sighting(Sighting.By.MEMBER, cast.youssef.value(), null, "Vu", null, ProgressCast.TODAY);
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> talents.show(Ids.mint(), aurelie.person, caisse, stranger)))
                .isInstanceOf(Sighting.NotInTheTeam.class);
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> talents.tell(Ids.mint(), aurelie.person, ended(caisse))))
                .isInstanceOf(Sequel.AlreadyTold.class);
    }

    @Test
    void talents_move_with_their_person_and_the_hub_before_reads_them_no_more() {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("update casefiles.participants set hub_id = 2 where id = ?")
                .param(aurelie.person.value())
                .update();
        for (String table : TABLES) {
            assertThat(seen(cast.nadia, table)).as(table).isZero();
            assertThat(owner.sql("select bool_and(hub_id = 2) from progress." + table + " where participant_id = ?")
                            .param(aurelie.person.value())
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isTrue();
        }
    }

    @Test
    void talents_follow_their_person_into_the_file_kept_and_back_with_what_was_told_of_them_since() {
        var twin = new ProgressCast(house, cast);
        UUID couture = twin.talent("Coudre", null);
        var merge = Ids.mint();
        var identity = new Identity(new PersonName("Aurélie", "Du-Chemin"), LocalDate.of(1993, 5, 4), null);
        cast.as(cast.nadia, () -> merges.merge(merge, aurelie.person, twin.person, identity));
        assertThat(seen(cast.nadia, "talents")).isEqualTo(2);
        cast.as(cast.nadia, () -> {
            talents.tell(Ids.mint(), aurelie.person, ended(couture));
            merges.undo(merge);
        });
        assertThat(seen(cast.nadia, "talents")).isOne();
        assertThat(seen(cast.nadia, "sequels")).isOne();
    }
}
