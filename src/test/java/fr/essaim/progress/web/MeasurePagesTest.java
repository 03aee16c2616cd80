package fr.essaim.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.progress.ProgressCast;
import fr.essaim.progress.Sitting;
import fr.essaim.progress.Sittings;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class MeasurePagesTest {
    private static final String TODAY = ProgressCast.TODAY.toString();
    private static final String WAY = "essaim-chemin@1";
    private static final String DEST1 = "018f0000-0000-7000-8000-0000000000aa";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Sittings sittings;

    Cast cast;
    ProgressCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new ProgressCast(house, cast);
    }

    private String at(String rest) {
        return "/people/" + aurelie.person + rest;
    }

    private Browser.Answer open(MemberId who, String rest) {
        return Browser.of(house, who).open(at(rest));
    }

    private void read(Sitting.Side side, LocalDate on, int level) {
        var answers = Map.of("trouver-un-travail", level, "metiers-d-ici", level, "demarches", level);
        cast.as(
                cast.nadia,
                () -> sittings.hold(Ids.mint(), aurelie.person, new Sitting(WAY, side, on, Map.copyOf(answers), null)));
    }

    private Browser.Answer send(String... fields) {
        var filled = new String[fields.length + 10];
        System.arraycopy(fields, 0, filled, 0, fields.length);
        String[] hidden = {
            "_once",
            Ids.mint().toString(),
            "_page",
            at("/measures/new?instrument=" + WAY + "&side=PERSON"),
            "_form",
            "sitting",
            "instrument",
            WAY,
            "on",
            TODAY
        };
        System.arraycopy(hidden, 0, filled, fields.length, 10);
        return Browser.of(house, cast.nadia).send(at("/measures"), filled);
    }

    @Test
    void both_sides_stand_beside_one_another_and_the_change_says_what_nobody_knows() {
        read(Sitting.Side.PERSON, ProgressCast.TODAY.minusMonths(3), 4);
        read(Sitting.Side.PERSON, ProgressCast.TODAY, 6);
        read(Sitting.Side.TEAM, ProgressCast.TODAY, 7);
        String panel = open(cast.claire, "").text("#measures");
        assertThat(panel)
                .contains("Plus haut qu’au", "de 4 à 6", "Aucune étude ne dit", "non évalué", "sans l’équipe")
                .contains("gardé pour la personne", "Pour l’équipe : pas encore deux lectures");
        assertThat(open(cast.thomas, "").page().select("#measures")).isEmpty();
    }

    @Test
    void a_reading_is_kept_with_what_was_not_assessed_and_a_refusal_loses_nothing() {
        assertThat(send("side", "PERSON", "answer.demarches", "4", "answer.sante", "")
                        .status())
                .isEqualTo(303);
        assertThat(open(cast.nadia, "/measures").text("table")).contains("4", "non évalué");
        var refused = send("side", "PERSON", "answer.demarches", "17");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("main")).contains("Choisissez un nombre de 0 à 10");
    }

    @Test
    void the_team_is_not_asked_about_health_and_is_refused_if_it_answers() {
        var form = open(cast.nadia, "/measures/new?instrument=" + WAY + "&side=TEAM");
        assertThat(form.page().select("select[name='answer.sante']")).isEmpty();
        assertThat(form.page().select("select[name='answer.demarches']")).hasSize(1);
        assertThat(send("side", "TEAM", "answer.sante", "3").status()).isEqualTo(422);
    }

    @Test
    void it_may_wait_and_the_sheet_is_a_pdf_in_large_type() {
        var later = Browser.of(house, cast.nadia)
                .send(
                        at("/measures/later"),
                        "_once",
                        Ids.mint().toString(),
                        "_page",
                        at("/measures"),
                        "_form",
                        "later",
                        "instrument",
                        WAY);
        assertThat(later.status()).isEqualTo(303);
        var sheet = Browser.of(house, cast.nadia).open("/instruments/" + WAY + ".pdf");
        assertThat(sheet.status()).isEqualTo(200);
        for (MemberId reader : new MemberId[] {cast.ines, cast.helene, cast.nadia}) {
            assertThat(Browser.of(house, reader).open("/instruments").text("main"))
                    .contains("CC-BY-SA-4.0", "Aucune étude");
        }
    }

    @Test
    void pages_are_not_there_for_who_does_not_accompany_the_person() {
        assertThat(open(cast.thomas, "/measures").status()).isEqualTo(404);
        assertThat(open(cast.helene, "/measures").status()).isIn(403, 404);
        assertThat(open(cast.lead, "/measures").page().select("main form")).isEmpty();
    }

    private void named(String... instruments) throws SQLException {
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("delete from programme.instruments where programme_id = '" + DEST1 + "'");
            for (int i = 0; i < instruments.length; i++) {
                statement.execute("insert into programme.instruments values ('" + DEST1 + "', " + (i + 1) + ", '"
                        + instruments[i].replace("@", "', ") + ")");
            }
        }
    }

    @Test
    void the_programmes_instruments_are_proposed_and_one_that_has_not_come_yet_says_so() throws SQLException {
        read(Sitting.Side.PERSON, ProgressCast.TODAY, 5);
        String proposed = "select count(*) from progress.proposed where participant_id = '" + aurelie.person + "'";
        try {
            named("wind@2", WAY);
            var page = open(cast.nadia, "/measures");
            assertThat(page.text("main")).contains("« wind@2 », qui n’est pas encore dans cette maison");
            assertThat(page.page().select("main details .card a[href*=essaim-chemin]"))
                    .isEmpty();
            assertThat(aurelie.raw(cast.nadia, proposed)).isEqualTo(1);

            named("wind@2");
            assertThat(open(cast.nadia, "/measures").page().select("main details .card a[href*=essaim-chemin]"))
                    .isNotEmpty();
            assertThat(aurelie.raw(cast.nadia, proposed)).isZero();
        } finally {
            named();
        }
        assertThat(open(cast.nadia, "/measures").text("main")).doesNotContain("hors du programme");
        assertThat(aurelie.raw(cast.nadia, proposed)).isEqualTo(1);
    }

    @Test
    void all_readings_cost_one_question() {
        int empty = Queries.during(() -> open(cast.nadia, "/measures"));
        for (int i = 0; i < 4; i++) {
            read(Sitting.Side.PERSON, ProgressCast.TODAY.minusDays(i), i);
        }
        assertThat(Queries.during(() -> open(cast.nadia, "/measures")))
                .isEqualTo(empty)
                .isLessThanOrEqualTo(10);
    }
}
