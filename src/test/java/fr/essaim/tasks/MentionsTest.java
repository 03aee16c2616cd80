package fr.essaim.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@EssaimTest
class MentionsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Facts facts;

    @Autowired
    Mentions mentions;

    Cast cast;
    TaskCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new TaskCast(house, cast);
    }

    private long told(MemberId who, UUID fact) {
        return aurelie.seen(who, "select count(*) from tasks.mentions where fact_id = '" + fact + "'");
    }

    @Test
    void a_colleague_named_in_a_text_is_told_and_nobody_else_sees_it() {
        UUID fact = aurelie.fact(cast.nadia, Compartment.TEAM, "@claire tu le vois jeudi ? @Inconnu aussi.", List.of());
        assertThat(told(cast.claire, fact)).isOne();
        assertThat(told(cast.nadia, fact)).isOne();
        for (MemberId other : List.of(cast.lead, cast.thomas, cast.sofia, cast.helene, cast.ines)) {
            assertThat(told(other, fact)).isZero();
        }
    }

    @Test
    void a_colleague_chosen_beside_the_text_is_told_as_well() {
        UUID fact = Ids.mint();
        var said = TaskCast.said(Compartment.TEAM, "Tu le vois jeudi ?");
        cast.as(cast.nadia, () -> facts.write(fact, aurelie.person, said, List.of(), List.of(cast.claire)));
        assertThat(told(cast.claire, fact)).isOne();
    }

    @Test
    void somebody_who_may_not_read_it_is_refused_and_nothing_is_written() {
        assertThatThrownBy(() -> aurelie.fact(cast.nadia, Compartment.TEAM, "@Thomas tu le vois ?", List.of()))
                .isInstanceOf(Mentions.CannotRead.class)
                .hasMessageContaining("cannot-read");
        assertThat(aurelie.seen(
                        cast.nadia,
                        "select count(*) from casefiles.facts where participant_id = '" + aurelie.person + "'"))
                .isZero();
        assertThatThrownBy(() -> aurelie.fact(cast.nadia, Compartment.EMPLOYMENT, "@Claire ?", List.of()))
                .as("employment notes are not hers to read")
                .isInstanceOf(Mentions.CannotRead.class);
    }

    @Test
    void of_a_reserved_note_only_a_named_reader_is_told_and_it_leaves_no_trace() {
        assertThatThrownBy(() -> aurelie.fact(cast.claire, Compartment.RESERVED, "@Nadia", List.of()))
                .isInstanceOf(Mentions.CannotRead.class)
                .hasMessageContaining("not-named");
        String journal = "select count(*) from journal.entries where '" + aurelie.person + "' = any (participant_ids)";
        long before = aurelie.seen(cast.lead, journal);
        UUID fact = aurelie.fact(cast.claire, Compartment.RESERVED, "@Nadia", List.of(cast.nadia));
        assertThat(told(cast.nadia, fact)).isOne();
        assertThat(told(cast.lead, fact)).isZero();
        assertThat(aurelie.seen(cast.lead, journal)).isEqualTo(before);
        cast.as(cast.claire, () -> facts.endReading(fact, cast.nadia));
        assertThat(told(cast.nadia, fact)).as("no longer theirs to read").isZero();
    }

    @Test
    void a_correction_does_not_tell_twice_and_opening_is_reading() {
        UUID fact = aurelie.fact(cast.nadia, Compartment.TEAM, "@Claire jeudi", List.of());
        UUID corrected = Ids.mint();
        cast.as(cast.nadia, () -> {
            facts.correct(corrected, fact, TaskCast.said(Compartment.TEAM, "@Claire vendredi"));
        });
        assertThat(told(cast.claire, fact)).isOne();
        assertThat(told(cast.claire, corrected)).isZero();
        String waiting = "select count(*) from tasks.mentions where opened_at is null and fact_id = '" + fact + "'";
        UUID mention = JdbcClient.create(database.owner())
                .sql("select id from tasks.mentions where fact_id = :fact")
                .param("fact", fact)
                .query(UUID.class)
                .single();
        cast.as(cast.nadia, () -> mentions.open(mention));
        assertThat(aurelie.seen(cast.claire, waiting)).as("not Nadia's to open").isOne();
        cast.as(cast.claire, () -> mentions.open(mention));
        assertThat(aurelie.seen(cast.claire, waiting)).isZero();
    }
}
