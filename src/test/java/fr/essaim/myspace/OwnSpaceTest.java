package fr.essaim.myspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Said;
import fr.essaim.progress.Sitting;
import fr.essaim.progress.Sittings;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// What the person does by themselves, and what their team does of it.
@SpringBootTest
@EssaimTest
class OwnSpaceTest {
    private static final String WAY = "essaim-chemin@1";

    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    OwnSpace own;

    @Autowired
    Replies replies;

    @Autowired
    Sittings sittings;

    Cast cast;
    SpaceCast aurelie;
    String secret;

    @BeforeEach
    void somebody_in_her_space() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
        secret = aurelie.secret();
    }

    private long count(String table) {
        return aurelie.sql()
                .sql("select count(*) from " + table + " where participant_id = ?")
                .param(aurelie.person.value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_message_sent_twice_is_written_once_and_twenty_a_day_are_enough() {
        UUID once = Ids.mint();
        aurelie.inside(secret, () -> own.write(once, " Bonjour. "));
        aurelie.inside(secret, () -> own.write(once, "Bonjour."));
        assertThat(count("myspace.messages")).isOne();
        assertThatThrownBy(() -> aurelie.inside(secret, () -> own.write(Ids.mint(), "  ")))
                .isInstanceOf(Said.Nothing.class);
        assertThatThrownBy(() -> aurelie.inside(secret, () -> own.write(Ids.mint(), "x".repeat(2001))))
                .isInstanceOf(Said.TooLong.class);
        for (int i = 1; i < 20; i++) {
            aurelie.inside(secret, () -> own.write(Ids.mint(), "Encore"));
        }
        assertThatThrownBy(() -> aurelie.inside(secret, () -> own.write(Ids.mint(), "Trop")))
                .isInstanceOf(OwnSpace.TooManyToday.class);
        assertThatThrownBy(() -> own.write(Ids.mint(), "Personne")).isInstanceOf(NotHere.class);
    }

    @Test
    void their_own_reading_has_no_author_leaves_health_aside_and_nobody_puts_another_in_its_place() {
        Map<String, Integer> answers = new HashMap<>();
        answers.put("trouver-un-travail", 6);
        answers.put("sante", 2);
        aurelie.inside(secret, () -> own.answer(Ids.mint(), WAY, answers));
        assertThat(aurelie.sql()
                        .sql("""
                select count(*) filter (where a.author is null) || ' ' || count(*) filter (where a.value is null) || ' '
                    || count(*) filter (where a.item in ('sante', 'avec-moi-meme'))
                from progress.answers a where a.participant_id = ?
                """)
                        .param(aurelie.person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("4 3 0");
        assertThatThrownBy(() -> aurelie.inside(secret, () -> own.answer(Ids.mint(), WAY, answers)))
                .isInstanceOf(OwnSpace.AnsweredToday.class);
        assertThatThrownBy(() -> aurelie.inside(secret, () -> own.answer(Ids.mint(), WAY, Map.of("demarches", 11))))
                .isInstanceOf(Sitting.OutOfRange.class);
        UUID hers = aurelie.sql()
                .sql("select id from progress.sittings where participant_id = ?")
                .param(aurelie.person.value())
                .query(UUID.class)
                .single();
        var correction = new Sitting(WAY, Sitting.Side.PERSON, SpaceCast.TODAY, Map.of("demarches", 1), hers);
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> sittings.hold(Ids.mint(), aurelie.person, correction)))
                .isInstanceOf(Sitting.NotToCorrect.class);
        assertThatThrownBy(() -> aurelie.raw(cast.nadia, """
                insert into progress.sittings (id, participant_id, hub_id, instrument, version, side, on_day, corrects)
                values (gen_random_uuid(), '%s', 1, 'essaim-chemin', 1, 'person', current_date, '%s') returning 1
                """.formatted(aurelie.person, hers)))
                .hasMessageContaining("policy");
        assertThatThrownBy(() -> aurelie.raw(cast.nadia, """
                insert into progress.sittings (id, participant_id, hub_id, instrument, version, side, on_day, author)
                values (gen_random_uuid(), '%s', 1, 'essaim-chemin', 1, 'person', current_date, null) returning 1
                """.formatted(aurelie.person)))
                .hasMessageContaining("policy");
    }

    @Test
    void a_copy_of_the_file_is_asked_for_once_due_within_a_month_given_or_put_off_with_a_reason() {
        aurelie.inside(secret, () -> own.askForFile(Ids.mint()));
        aurelie.inside(secret, () -> own.askForFile(Ids.mint()));
        assertThat(count("myspace.requests")).isOne();
        UUID request = aurelie.sql()
                .sql("select id from myspace.requests where participant_id = ? and due_on = ?")
                .params(aurelie.person.value(), SpaceCast.TODAY.plusMonths(1))
                .query(UUID.class)
                .single();
        var later = SpaceCast.TODAY.plusMonths(2);
        cast.as(
                cast.nadia,
                () -> replies.prolong(Ids.mint(), aurelie.person, request, later, "Deux cents pages à relire."));
        assertThat(aurelie.raw(
                        "",
                        secret,
                        "select count(*) from myspace.my_requests() where due_on = '" + later
                                + "' and given_on is null and why like 'Deux cents%'"))
                .isOne();
        assertThatThrownBy(() ->
                        cast.as(cast.youssef, () -> replies.give(Ids.mint(), aurelie.person, request, SpaceCast.TODAY)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() ->
                        cast.as(cast.lead, () -> replies.give(Ids.mint(), aurelie.person, request, SpaceCast.TODAY)))
                .isInstanceOf(SpaceFiles.NotInCharge.class);
        cast.as(cast.claire, () -> replies.give(Ids.mint(), aurelie.person, request, SpaceCast.TODAY));
        cast.as(cast.claire, () -> replies.give(Ids.mint(), aurelie.person, request, SpaceCast.TODAY));
        assertThat(count("myspace.replies")).isEqualTo(2);
        aurelie.inside(secret, () -> own.askForFile(Ids.mint()));
        assertThat(count("myspace.requests")).isEqualTo(2);
        var dylan = new SpaceCast(house, cast, "Dylan");
        assertThatThrownBy(() ->
                        cast.as(cast.nadia, () -> replies.give(Ids.mint(), dylan.person, request, SpaceCast.TODAY)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void who_opened_the_file_is_told_by_name_for_the_team_and_by_profession_and_hub_for_others() {
        String read = """
                insert into journal.entries (member_id, act, reading, participant_ids, reason)
                select id, 'file', true, array['%s'::uuid], %s from team.members where id = '%s'
                """;
        aurelie.sql().sql(read.formatted(aurelie.person, "null", cast.nadia)).update();
        aurelie.sql().sql(read.formatted(aurelie.person, "null", cast.thomas)).update();
        aurelie.sql()
                .sql(read.formatted(aurelie.person, "'Une plainte'", cast.helene))
                .update();
        String told = "select count(*) from myspace.my_openings() where ";
        assertThat(aurelie.raw("", secret, told + "who = 'Nadia Belkacem' and role = 'coach-booster'"))
                .isPositive();
        assertThat(aurelie.raw("", secret, told + "who is null and role = 'coach-emploi' and hub = 'Tourcoing'"))
                .isOne();
        assertThat(aurelie.raw("", secret, told + "who is null and role = 'director' and reason = 'Une plainte'"))
                .isOne();
        assertThat(aurelie.raw("", secret, told + "who like '%Caron%' or who like '%Vanhoutte%'"))
                .isZero();
    }
}
