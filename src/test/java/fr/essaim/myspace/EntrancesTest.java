package fr.essaim.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Way;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// The door: once, not for long, not by guessing, and without a word on whether there is anything behind it.
@SpringBootTest
@EssaimTest
class EntrancesTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Entrances entrances;

    @Autowired
    LinksIn links;

    @Autowired
    Spaces spaces;

    @Autowired
    WaysIn ways;

    Cast cast;
    SpaceCast aurelie;

    @BeforeEach
    void somebody_with_a_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
    }

    private long letters(UUID... of) {
        return aurelie.sql()
                .sql("select count(*) from outbox.letters where participant_id = ?")
                .param(aurelie.person.value())
                .query(Long.class)
                .single();
    }

    @Test
    void of_two_who_show_the_same_code_at_the_same_moment_one_enters() throws Exception {
        for (int round = 0; round < 5; round++) {
            String code = aurelie.code();
            var together = new CyclicBarrier(4);
            Callable<Boolean> tries = () -> {
                together.await();
                try {
                    return entrances.visitor(entrances.enter(code, "here")).isPresent();
                } catch (WayIn.OpensNothing late) {
                    return false;
                }
            };
            try (var many = Executors.newFixedThreadPool(4)) {
                List<Future<Boolean>> all = many.invokeAll(List.of(tries, tries, tries, tries));
                var entered = new ArrayList<Boolean>();
                for (var one : all) {
                    entered.add(one.get());
                }
                assertThat(entered).containsOnlyOnce(true);
            }
            aurelie.sql().sql("delete from myspace.attempts").update();
        }
    }

    @Test
    void whoever_guesses_waits_and_others_from_elsewhere_do_not() {
        String code = aurelie.code();
        for (int i = 0; i < 10; i++) {
            String guess = "00000000000" + i;
            assertThatThrownBy(() -> entrances.enter(guess, "guesser")).isInstanceOf(WayIn.OpensNothing.class);
        }
        assertThatThrownBy(() -> entrances.enter(code, "guesser")).isInstanceOf(WayIn.TooMany.class);
        assertThat(entrances.visitor(entrances.enter(code, "elsewhere"))).isPresent();
    }

    @Test
    void guesses_from_everywhere_together_shut_the_door_for_an_hour() {
        aurelie.sql()
                .sql(
                        "insert into myspace.attempts (place, kind) select sha256(n::text::bytea), 'enter' from generate_series(1, 2000) n")
                .update();
        String code = aurelie.code();
        assertThatThrownBy(() -> entrances.enter(code, "anywhere")).isInstanceOf(WayIn.TooMany.class);
        aurelie.sql()
                .sql("update myspace.attempts set at = now() - interval '61 minutes'")
                .update();
        assertThat(entrances.visitor(entrances.enter(code, "anywhere"))).isPresent();
    }

    @Test
    void a_link_leaves_for_a_way_of_exactly_one_open_space_that_nobody_else_reads() {
        aurelie.way(Way.Kind.PHONE, "0639980001", null);
        aurelie.way(Way.Kind.EMAIL, "lu-par-un-autre@exemple.fr", "ma sœur");
        links.ask("06 39 98 00 01", "a");
        assertThat(letters()).isOne();
        links.ask("lu-par-un-autre@exemple.fr", "b");
        links.ask("06 39 98 00 99", "c");
        assertThat(letters()).isOne();
        var twin = new SpaceCast(house, cast, "Dylan");
        twin.way(Way.Kind.PHONE, "0639980001", null);
        links.ask("+33 6 39 98 00 01", "d");
        assertThat(letters()).isOne();
        assertThatThrownBy(() -> links.ask("bonjour", "e")).isInstanceOf(LinksIn.NoContact.class);
        String told = aurelie.sql()
                .sql("select subject || ' ' || words from outbox.letters where participant_id = ?")
                .param(aurelie.person.value())
                .query(String.class)
                .single();
        assertThat(told)
                .contains("{secret}")
                .doesNotContainIgnoringCase("essaim")
                .doesNotContainIgnoringCase("espace")
                .doesNotContain("Aurélie");
    }

    @Test
    void links_are_not_asked_for_without_end() {
        aurelie.way(Way.Kind.PHONE, "0639980002", null);
        for (int i = 0; i < 5; i++) {
            links.ask("0639980002", "place " + i);
        }
        assertThat(letters()).isEqualTo(3);
        var dylan = new SpaceCast(house, cast, "Dylan");
        dylan.way(Way.Kind.PHONE, "0639980003", null);
        for (int i = 0; i < 6; i++) {
            links.ask("069998000" + i, "one place");
        }
        links.ask("0639980003", "one place");
        assertThat(aurelie.sql()
                        .sql("select count(*) from myspace.ways_in where participant_id = ?")
                        .param(dylan.person.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_link_is_not_sent_where_somebody_else_reads_unless_the_person_said_it_is_fine() {
        UUID way = aurelie.way(Way.Kind.PHONE, "0639980004", "mon frère");
        UUID once = Ids.mint();
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> ways.send(once, aurelie.person, way, false)))
                .isInstanceOf(WaysIn.ReadByOthers.class);
        cast.as(cast.nadia, () -> ways.send(once, aurelie.person, way, true));
        cast.as(cast.nadia, () -> ways.send(once, aurelie.person, way, true));
        assertThat(letters()).isOne();
        assertThatThrownBy(() -> cast.as(cast.thomas, () -> ways.send(Ids.mint(), aurelie.person, way, true)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_closed_space_opens_to_nothing_and_its_letters_do_not_leave() {
        UUID way = aurelie.way(Way.Kind.PHONE, "0639980005", null);
        cast.as(cast.nadia, () -> ways.send(Ids.mint(), aurelie.person, way, false));
        String code = aurelie.code();
        cast.as(cast.nadia, () -> spaces.close(Ids.mint(), aurelie.person));
        assertThatThrownBy(() -> entrances.enter(code, "x")).isInstanceOf(WayIn.OpensNothing.class);
        assertThat(aurelie.sql()
                        .sql("select fate from outbox.letters where participant_id = ?")
                        .param(aurelie.person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("withdrawn");
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> ways.print(aurelie.person)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> spaces.close(Ids.mint(), aurelie.person)))
                .isInstanceOf(NotHere.class);
        cast.as(cast.claire, () -> spaces.open(Ids.mint(), aurelie.person, SpaceCast.TODAY));
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> spaces.open(Ids.mint(), aurelie.person, SpaceCast.TODAY)))
                .isInstanceOf(Spaces.OpenAlready.class);
        assertThatThrownBy(() -> entrances.enter(code, "x")).isInstanceOf(WayIn.OpensNothing.class);
    }
}
