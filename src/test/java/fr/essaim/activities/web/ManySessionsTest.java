package fr.essaim.activities.web;

import static fr.essaim.activities.ActivityCast.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.activities.ActivityCast;
import fr.essaim.activities.Attendance;
import fr.essaim.facts.Coming;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/// Lists of sessions end with a link to what comes after, whatever their length: nothing is left out in silence.
@SpringBootTest
@EssaimTest
class ManySessionsTest {
    private static final int AHEAD = 123;
    private static final int HELD = 57;

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    ActivityCast garden;
    JdbcClient owner;

    @BeforeEach
    void a_garden_with_many_sessions() throws SQLException {
        cast = new Cast(database, viewers);
        owner = JdbcClient.create(database.owner());
        garden = new ActivityCast(house, cast, TODAY, 12);
        owner.sql("""
                insert into activities.sessions (id, activity_id, hub_id, day, from_time, to_time, places, author)
                select gen_random_uuid(), :garden, 1, cast(:today as date) + case when n > 0 then n / 2 else n / 4 - 1 end,
                    time '09:00' + mod(abs(n), 3) * interval '2 hours', time '19:00', 8, :nadia
                from generate_series(-:held, :ahead - 1) n where n <> 0
                """)
                .param("garden", garden.activity)
                .param("today", TODAY)
                .param("ahead", AHEAD)
                .param("held", HELD)
                .param("nadia", cast.nadia.value())
                .update();
    }

    /// Other tests count what is on at Tourcoing.
    @AfterEach
    void the_garden_is_let_alone() {
        owner.sql("delete from activities.sessions where activity_id = :garden and id <> :first")
                .param("garden", garden.activity)
                .param("first", garden.session)
                .update();
    }

    private List<String> walk(String path, String section) {
        var seen = new ArrayList<String>();
        String next = path;
        while (!next.isEmpty()) {
            var page = Browser.of(house, cast.nadia).open(next).page();
            page.select("[aria-labelledby=" + section + "] a.es-who").forEach(it -> seen.add(it.attr("href")));
            next = page.select("[aria-labelledby=" + section + "] a[rel=next]").attr("href");
        }
        return seen;
    }

    @Test
    void what_an_activity_holds_is_read_to_the_last_page_each_session_once() {
        String path = "/activities/" + garden.activity;
        assertThat(walk(path, "h-ahead")).hasSize(AHEAD).doesNotHaveDuplicates();
        assertThat(walk(path, "h-held")).hasSize(HELD).doesNotHaveDuplicates();
        assertThat(Browser.of(house, cast.nadia)
                        .open(path + "?after=" + Ids.mint())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_on_says_how_many_and_is_read_to_the_last() {
        var first = Browser.of(house, cast.nadia).open("/activities");
        var told = owner.sql(
                        "select count(*) from activities.sessions where hub_id = 1 and day between :today and :today + 63")
                .param("today", TODAY)
                .query(Integer.class)
                .single();
        assertThat(first.text(".es-lead")).contains(told + " séances sont prévues");
        assertThat(walk("/activities", "h-ahead")).hasSize(told).doesNotHaveDuplicates();
        assertThat(Queries.during(() -> Browser.of(house, cast.nadia).open("/activities")))
                .isLessThanOrEqualTo(5);
    }

    @Test
    void what_asks_for_a_gesture_is_never_hidden_by_what_does_not() {
        var person = garden.person("Du-Jardin");
        garden.enrol(cast.nadia, person);
        var enrolment = owner.sql("select id from activities.enrolments where session_id = :session")
                .param("session", garden.session)
                .query(java.util.UUID.class)
                .single();
        garden.note(cast.nadia, new Attendance(enrolment, Coming.How.CAME, null, null, false));
        owner.sql("update activities.sessions set day = :today - 30 where id = :session")
                .param("today", TODAY)
                .param("session", garden.session)
                .update();
        assertThat(walk("/activities", "h-behind")).contains("/sessions/" + garden.session);
    }
}
