package fr.essaim.myspace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.myspace.OwnSpace;
import fr.essaim.myspace.SpaceCast;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// A copy of the file asked for in a space, where those who may hand it look.
@SpringBootTest
@EssaimTest
class RequestsTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    OwnSpace own;

    Cast cast;
    SpaceCast aurelie;
    UUID request;

    @BeforeEach
    void somebody_asked_for_her_file() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new SpaceCast(house, cast, "Aurélie");
        aurelie.sql().sql("delete from myspace.attempts").update();
        aurelie.sql().sql("delete from myspace.replies").update();
        aurelie.sql().sql("delete from myspace.requests").update();
        request = Ids.mint();
        aurelie.inside(aurelie.secret(), () -> {
            own.askForFile(request);
            own.write(Ids.mint(), "Un mot pour Nadia.");
        });
    }

    @AfterEach
    void nobody_waits_any_more() {
        aurelie.sql().sql("delete from myspace.replies").update();
        aurelie.sql().sql("delete from myspace.requests").update();
    }

    private Browser.Answer open(MemberId who, String path) {
        return Browser.of(house, who).open(path);
    }

    private Browser.Answer hand(MemberId who, String what, String... fields) {
        var all = new String[fields.length + 6];
        System.arraycopy(fields, 0, all, 0, fields.length);
        String[] hidden = {"_once", Ids.mint().toString(), "_page", "/requests", "_form", "request-" + request};
        System.arraycopy(hidden, 0, all, fields.length, 6);
        return Browser.of(house, who).send("/people/" + aurelie.person + "/space/requests/" + request + what, all);
    }

    @Test
    void the_administration_sees_who_asked_hands_it_and_reads_nothing_else_of_a_space() {
        assertThat(open(cast.ines, "/").text("[aria-labelledby=h-requests]"))
                .contains("Une personne a demandé une copie de son dossier", "Voir qui, et répondre")
                .doesNotContain("De-l’Espace");
        assertThat(open(cast.ines, "/requests").text("[aria-labelledby=h-waiting]"))
                .contains("Aurélie De-l’Espace, hub de Tourcoing", "à remettre au plus tard le");
        assertThat(aurelie.sql()
                        .sql(
                                "select count(*) from journal.entries where act = 'file-requests' and member_id = ? and ? = any (participant_ids)")
                        .params(cast.ines.value(), aurelie.person.value())
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(open(cast.ines, "/people/" + aurelie.person + "/space").status())
                .isEqualTo(403);
        for (String table : List.of("messages", "acts", "minds", "visits", "spaces")) {
            assertThat(aurelie.raw(cast.ines, "select count(*) from myspace." + table))
                    .as(table)
                    .isZero();
        }
        var wrong = hand(cast.ines, "/given", "on", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("h1")).isEqualTo("Demandes de dossier");
        var later = hand(
                cast.ines, "/later", "until", SpaceCast.TODAY.plusMonths(2).toString(), "why", "Deux cents pages.");
        assertThat(later.leadsTo()).isEqualTo("/requests");
        assertThat(hand(cast.ines, "/given", "on", SpaceCast.TODAY.toString()).leadsTo())
                .isEqualTo("/requests");
        assertThat(open(cast.ines, "/requests").text("[aria-labelledby=h-given]"))
                .contains("Aurélie De-l’Espace", "noté par");
        assertThat(open(cast.ines, "/").page().select("[aria-labelledby=h-requests]"))
                .isEmpty();
    }

    @Test
    void the_direction_is_told_how_many_and_by_when_and_others_nothing() {
        var told = open(cast.helene, "/");
        assertThat(told.text("[aria-labelledby=h-requests]")).contains("Une personne a demandé une copie");
        assertThat(told.page().select("a[href='/requests']")).isEmpty();
        assertThat(told.page().text()).doesNotContain("De-l’Espace");
        for (MemberId other : List.of(cast.helene, cast.nadia, cast.lead, cast.paul)) {
            assertThat(open(other, "/requests").status()).isEqualTo(403);
        }
        assertThat(aurelie.raw(cast.helene, "select count(*) from myspace.requests"))
                .isZero();
        for (MemberId other : List.of(cast.nadia, cast.lead, cast.paul)) {
            assertThat(aurelie.raw(other, "select waiting from myspace.requests_waiting()"))
                    .isZero();
        }
        assertThat(hand(cast.helene, "/given", "on", SpaceCast.TODAY.toString()).status())
                .isEqualTo(403);
        assertThat(hand(cast.thomas, "/given", "on", SpaceCast.TODAY.toString()).status())
                .isEqualTo(404);
        assertThatThrownBy(() -> aurelie.raw(cast.ines, """
                insert into myspace.replies (id, participant_id, hub_id, request_id, kind, on_day, author)
                values (gen_random_uuid(), '%s', 1, '%s', 'given', current_date, '%s') returning 1
                """.formatted(aurelie.person, request, cast.nadia)))
                .hasMessageContaining("policy");
    }
}
