package fr.essaim.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// A long list on its way in: told while it goes on, and stopped, leaving nothing behind. It is held at its seven
/// hundredth line for as long as the test looks.
@SpringBootTest
@EssaimTest
class WorkUnderWayTest {
    private static final int PEOPLE = 1200;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    WebApplicationContext house;

    Cast cast;
    Browser nadia;
    String path = "";
    Connection holding;

    @BeforeEach
    void a_list_held_in_the_middle_of_its_writing() throws SQLException {
        cast = new Cast(database, viewers);
        nadia = Browser.of(house, cast.nadia);
        holding = cast.owner();
        owner("truncate casefiles.participants, journal.entries, imports.imports cascade");
        owner("""
                create function imports.held() returns trigger language plpgsql as $$
                begin perform pg_advisory_xact_lock(700); return new; end $$
                """);
        owner("""
                create trigger held before insert on imports.traces for each row when (new.line = 700)
                execute function imports.held()
                """);
        owner("select pg_advisory_lock(700)");
        path = handIn();
        nadia.send(path + "/columns");
        nadia.send(path + "/bring", "_once", Ids.mint().toString());
    }

    @AfterEach
    void let_go() throws SQLException {
        owner("select pg_advisory_unlock_all()");
        until(page -> page.page().selectFirst("progress") == null);
        owner("drop function imports.held() cascade");
        holding.close();
    }

    private String handIn() {
        StringBuilder csv = new StringBuilder("Nom;Prénom;Né le\n");
        for (int i = 0; i < PEOPLE; i++) {
            csv.append("Zor%s%s;Al%s%s;%02d/%02d/19%02d\n"
                    .formatted(
                            letter(i),
                            letter(i / 26),
                            letter(i / 7),
                            letter(i / 52),
                            i % 28 + 1,
                            i % 12 + 1,
                            60 + i % 40));
        }
        return nadia.handIn(
                        "/imports",
                        "longue.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8),
                        "_once",
                        Ids.mint().toString())
                .leadsTo()
                .replace("/columns", "");
    }

    private static char letter(int i) {
        return (char) ('a' + i % 26);
    }

    private void owner(String statement) throws SQLException {
        try (var any = holding.createStatement()) {
            any.execute(statement);
        }
    }

    private long count(String what) throws SQLException {
        try (var any = holding.createStatement();
                var rows = any.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Browser.Answer until(Predicate<Browser.Answer> enough) {
        Browser.Answer page = nadia.open(path + "/work");
        for (int i = 0; i < 600 && !enough.test(page); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            page = nadia.open(path + "/work");
        }
        assertThat(enough).as(page.page().text()).accepts(page);
        return page;
    }

    @Test
    void how_far_it_has_come_is_told_while_it_goes_on_and_to_whoever_comes_back() {
        var page = until(one -> one.page().text().contains("500 sur"));

        assertThat(page.text("h1")).isEqualTo("Enregistrement en cours");
        assertThat(page.page().selectFirst("progress").attr("max")).isEqualTo(Integer.toString(comers(page)));
        assertThat(page.page().selectFirst("progress").attr("value")).isEqualTo("500");
        assertThat(nadia.open(path).leadsTo()).isEqualTo(path + "/work");
        assertThat(nadia.open("/imports").page().text()).contains("Enregistrement en cours");
    }

    private static int comers(Browser.Answer page) {
        String far = page.page().select("section.card p").get(1).text();
        return Integer.parseInt(far.replaceFirst(".* sur ", "").replaceAll("\\D", ""));
    }

    @Test
    void stopped_in_the_middle_it_leaves_nothing_half_written_and_may_begin_again() throws SQLException {
        var page = until(one -> one.page().text().contains("500 sur"));
        nadia.send(page.page().selectFirst("form[action*=/works/]").attr("action"));
        owner("select pg_advisory_unlock_all()");

        var stopped = until(one -> one.page().selectFirst("progress") == null);
        assertThat(stopped.text("h1")).isEqualTo("Enregistrement arrêté");
        for (String nothing : new String[] {
            "casefiles.participants",
            "casefiles.search_keys",
            "casefiles.stays",
            "imports.traces",
            "journal.entries where act in ('open-files', 'bring-in-list')"
        }) {
            assertThat(count(nothing)).as(nothing).isZero();
        }

        var again = nadia.open(stopped.page().selectFirst("section a.btn").attr("href"));
        assertThat(again.text("h1")).isEqualTo("Lecture à blanc");
        nadia.send(path + "/bring", "_once", Ids.mint().toString());
        assertThat(until(one -> one.page().selectFirst("progress") == null).text("h1"))
                .isEqualTo("Liste enregistrée");
        assertThat(count("casefiles.participants"))
                .isPositive()
                .isEqualTo(count("imports.traces where what = 'opened'"));
    }

    @Test
    void asked_at_another_essaim_of_the_same_database_it_stops_here() throws SQLException {
        until(one -> one.page().text().contains("500 sur"));
        owner("update imports.works set unwanted_at = now() where how is null");
        owner("select pg_advisory_unlock_all()");

        assertThat(until(one -> one.page().selectFirst("progress") == null).text("h1"))
                .isEqualTo("Enregistrement arrêté");
        assertThat(count("casefiles.participants")).isZero();
    }

    @Test
    void work_of_another_essaim_goes_on_until_that_one_dies() throws SQLException {
        owner("select pg_advisory_unlock_all()");
        until(one -> one.page().selectFirst("progress") == null);
        owner("""
                insert into imports.works (id, import_id, what, author, process, begun_at)
                select gen_random_uuid(), import_id, 'undo', author, gen_random_uuid(), clock_timestamp() + interval '-1 minute'
                from imports.works where how = 'done'
                """);
        owner("update imports.works set begun_at = begun_at - interval '1 hour' where how = 'done'");
        owner("select pg_advisory_lock(1163088719, hashtext(id::text)) from imports.works where how is null");

        assertThat(nadia.open(path + "/work").page().selectFirst("progress")).isNotNull();
        nadia.send(path + "/undo", "_once", Ids.mint().toString());
        assertThat(count("imports.works where what = 'undo'")).isEqualTo(1);

        owner("select pg_advisory_unlock_all()");
        assertThat(nadia.open(path + "/work").text("h1")).contains("interrompu");
    }

    @Test
    void nobody_else_stops_it() throws SQLException {
        var page = until(one -> one.page().text().contains("500 sur"));
        String stop = page.page().selectFirst("form[action*=/works/]").attr("action");
        Browser.of(house, cast.thomas).send(stop);
        Browser.of(house, cast.ines).send(stop);
        owner("select pg_advisory_unlock_all()");

        assertThat(until(one -> one.page().selectFirst("progress") == null).text("h1"))
                .isEqualTo("Liste enregistrée");
    }
}
