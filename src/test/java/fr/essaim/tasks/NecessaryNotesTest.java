package fr.essaim.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Compartment;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Said;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@EssaimTest
class NecessaryNotesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    NecessaryNotes notes;

    Cast cast;
    TaskCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new TaskCast(house, cast);
    }

    private long reads(MemberId who, UUID note) {
        return aurelie.seen(who, "select count(*) from tasks.necessary_notes where id = '" + note + "'");
    }

    @Test
    void it_is_read_by_those_it_is_for_and_by_nobodys_rank() {
        UUID named = aurelie.necessary(cast.claire, "Ne pas laisser de message vocal.", cast.nadia);
        UUID team = aurelie.necessary(cast.claire, "Prévenir avant de passer.");
        assertThat(reads(cast.nadia, named)).isOne();
        assertThat(reads(cast.nadia, team)).isOne();
        assertThat(reads(cast.claire, named)).isOne();
        for (MemberId other : List.of(cast.lead, cast.thomas, cast.sofia, cast.youssef, cast.helene, cast.ines)) {
            assertThat(reads(other, named) + reads(other, team)).isZero();
        }
        assertThat(aurelie.seen(
                        cast.nadia,
                        "select count(*) from tasks.mentions where note_id in ('" + named + "', '" + team + "')"))
                .as("told on their day")
                .isEqualTo(2);
    }

    @Test
    void taken_back_it_is_its_authors_alone() {
        UUID note = aurelie.necessary(cast.claire, "Prévenir avant de passer.");
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> {
                    notes.takeBack(note);
                }))
                .isInstanceOf(NotHere.class);
        cast.as(cast.claire, () -> {
            notes.takeBack(note);
            notes.takeBack(note);
        });
        assertThat(reads(cast.nadia, note)).isZero();
        assertThat(reads(cast.claire, note)).isOne();
        assertThat(aurelie.seen(cast.nadia, "select count(*) from tasks.mentions where note_id = '" + note + "'"))
                .isZero();
    }

    @Test
    void it_is_written_by_who_is_bound_to_secrecy_in_charge_of_the_person() {
        assertThatThrownBy(() -> aurelie.necessary(cast.nadia, "…")).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> aurelie.necessary(cast.sofia, "…")).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> aurelie.necessary(cast.claire, "…", cast.thomas))
                .isInstanceOf(NecessaryNote.NotOfTheTeam.class);
    }

    @Test
    void it_is_short_for_somebody_and_says_whether_the_person_knows() {
        assertThatThrownBy(() -> aurelie.necessary(cast.claire, "x".repeat(401)))
                .isInstanceOf(Said.TooLong.class);
        assertThatThrownBy(() -> new NecessaryNote("…", true, null, false, List.of()).checked())
                .isInstanceOf(NecessaryNote.ForNobody.class);
        assertThatThrownBy(() -> new NecessaryNote("…", null, null, true, List.of()).checked())
                .isInstanceOf(Said.NotChosen.class);
        assertThatThrownBy(() -> new NecessaryNote("…", false, " ", true, List.of()).checked())
                .isInstanceOf(NecessaryNote.NoReason.class);
    }

    @Test
    void nothing_of_it_says_that_a_reserved_note_is_there() {
        aurelie.fact(cast.claire, Compartment.RESERVED, "Le secret", List.of());
        UUID note = aurelie.necessary(cast.claire, "Écrire plutôt qu’appeler.", cast.nadia);
        assertThat(aurelie.seen(
                        cast.nadia,
                        "select count(*) from casefiles.facts where participant_id = '" + aurelie.person + "'"))
                .isZero();
        String columns = "select count(*) from information_schema.columns where table_schema = 'tasks'"
                + " and table_name like 'necessary%' and column_name like '%fact%'";
        assertThat(aurelie.seen(cast.nadia, columns)).isZero();
        assertThat(reads(cast.nadia, note)).isOne();
    }

    @Test
    void sent_twice_it_is_shared_once() {
        UUID id = Ids.mint();
        var note = new NecessaryNote("Une fois.", true, null, true, List.of());
        for (int i = 0; i < 2; i++) {
            cast.as(cast.claire, () -> notes.write(id, aurelie.person, note));
        }
        assertThat(aurelie.seen(cast.nadia, "select count(*) from tasks.mentions where note_id = '" + id + "'"))
                .isOne();
    }
}
