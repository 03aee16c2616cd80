package fr.essaim.audits.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.audits.AuditLife;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class AuditPagesTest {
    private static final LocalDate TODAY = Cast.today();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    private Cast cast;
    private AuditLife life;
    private String email;
    private Browser helene;

    @BeforeEach
    void a_programme_and_its_director() throws SQLException {
        cast = new Cast(database, viewers);
        life = new AuditLife(cast);
        email = AuditLife.email();
        helene = Browser.of(house, cast.helene);
    }

    private Browser.Answer opens(String until, String purpose) {
        return helene.send(
                "/audits",
                "_once",
                Ids.mint().toString(),
                "programme",
                life.code,
                "first",
                "Odile",
                "last",
                "Lemaire",
                "email",
                email,
                "sentBy",
                "DDETS",
                "purpose",
                purpose,
                "from",
                TODAY.toString(),
                "until",
                until,
                "_page",
                "/audits",
                "_form",
                "open");
    }

    private String opened() {
        var code = opens(TODAY.plusDays(5).toString(), "Contrôle de service fait");
        assertThat(code.text(".es-fig")).matches("(\\w{4}-){4}\\w{4}");
        return code.page().select("main a.btn").attr("href");
    }

    private Browser.Answer draws(String audit, String... fields) {
        var all = new java.util.ArrayList<>(List.of("_once", Ids.mint().toString(), "_page", audit));
        all.addAll(List.of(fields));
        return helene.send(audit + "/draws", all.toArray(String[]::new));
    }

    private Browser controller() throws SQLException {
        return Browser.of(house, new MemberId(life.member(email)));
    }

    @Test
    void what_is_wrong_is_told_beside_its_field_and_what_was_typed_comes_back() {
        var short_ = opens(TODAY.plusDays(5).toString(), "non");
        assertThat(short_.status()).isEqualTo(422);
        assertThat(short_.text("#open-purpose-refusal")).contains("en une phrase");
        assertThat(short_.value("last")).isEqualTo("Lemaire");
        assertThat(opens(TODAY.minusDays(5).toString(), "Contrôle de service fait")
                        .text("#open-until-refusal"))
                .isNotEmpty();
        assertThat(opens(TODAY.plusYears(2).toString(), "Contrôle de service fait")
                        .text("#open-until-refusal"))
                .contains("un an au plus");
        String audit = opened();
        String spring = "2026-04-01";
        assertThat(draws(
                                audit,
                                "_form",
                                "draw",
                                "frame",
                                "entered",
                                "from",
                                spring,
                                "until",
                                "2026-06-30",
                                "size",
                                "30")
                        .text("#draw-frame-refusal, fieldset .es-refusal"))
                .contains("aucun parcours");
        assertThat(draws(
                                audit,
                                "_form",
                                "draw",
                                "frame",
                                "entered",
                                "from",
                                spring,
                                "until",
                                "2026-01-30",
                                "size",
                                "30")
                        .text("#draw-until-refusal"))
                .isNotEmpty();
        assertThat(draws(audit, "_form", "draw", "frame", "left", "from", "", "until", "", "size", "3")
                        .text("#draw-from-refusal"))
                .contains("le premier et le dernier jour");
        assertThat(draws(audit, "_form", "draw", "frame", "entered", "from", spring, "until", "2026-06-30", "size", "0")
                        .text("#draw-size-refusal"))
                .contains("entre 1 et 500");
        assertThat(draws(audit, "_form", "list", "frame", "list", "ids", "REF-1\nREF-2")
                        .text("#list-ids-refusal"))
                .contains("REF-1, REF-2", "Rien n’a été écrit");
    }

    @Test
    void the_controller_reads_the_sample_and_no_other_page_of_the_house() throws SQLException {
        UUID drawn = life.journey(life.quay, "Aubert");
        UUID other = life.journey(life.quay, "Bertin");
        life.left(drawn);
        UUID document = life.proved(drawn);
        String audit = opened();
        Browser odile = controller();
        assertThat(odile.open("/").leadsTo()).isEqualTo("/audits");
        assertThat(odile.open(audit).text("main")).contains("L’échantillon n’a pas encore été tiré");
        assertThat(draws(audit, "_form", "list", "frame", "list", "ids", drawn.toString())
                        .status())
                .isEqualTo(303);
        var list = odile.open(audit);
        assertThat(list.text("section[aria-labelledby=h-sample]"))
                .contains("Aubert")
                .doesNotContain("Bertin");
        assertThat(list.page().select("nav.es-nav a").eachText()).containsExactly("Contrôles");
        assertThat(list.page().select("form[action*=ending], form[action*=draws], form[role=search]"))
                .isEmpty();
        var pack = odile.open(audit + "/people/" + drawn);
        assertThat(pack.text("main"))
                .contains("Aubert", "n’a pas souhaité répondre", "reste au programme", "contrat.pdf", "version 1.0.0")
                .doesNotContain(AuditLife.WHISPERS);
        assertThat(odile.open(audit + "/documents/" + document).status()).isEqualTo(200);
        assertThat(odile.send(audit + "/packs").status()).isEqualTo(200);
        for (String closed : List.of(
                "/people",
                "/people/" + drawn,
                "/journeys/" + drawn,
                "/figures",
                "/reports",
                "/programme",
                "/hubs/quai",
                "/journal",
                "/members",
                "/network/actors",
                "/audits/missing",
                "/documents/" + document,
                audit + "/people/" + other,
                "/leaving",
                "/duplicates",
                "/imports",
                "/openings")) {
            assertThat(odile.open(closed).status()).as(closed).isIn(403, 404);
        }
        assertThat(odile.send(
                                audit + "/draws",
                                "_once",
                                Ids.mint().toString(),
                                "frame",
                                "list",
                                "ids",
                                other.toString())
                        .status())
                .isEqualTo(403);
        var moved = helene.send(
                audit + "/last-day", "until", TODAY.minusDays(1).toString(), "_page", audit, "_form", "last-day");
        assertThat(moved.text("#last-day-until-refusal")).contains("vient avant le début");
        assertThat(helene.send(audit + "/last-day", "until", TODAY.plusDays(40).toString())
                        .status())
                .isEqualTo(303);
        assertThat(helene.open(audit).text("section[aria-labelledby=h-account]"))
                .contains("Prévu d’abord jusqu’au", "Hélène Caron");
        assertThat(odile.send(audit + "/last-day", "until", TODAY.plusDays(90).toString())
                        .status())
                .isEqualTo(403);
        assertThat(helene.send(audit + "/ending").status()).isEqualTo(303);
        assertThat(odile.open(audit).status()).as("the sign-in is over").isEqualTo(302);
    }

    @Test
    void a_director_reads_no_name_before_saying_why() throws SQLException {
        life.journey(life.quay, "Aubert");
        String audit = opened();
        draws(
                audit,
                "_form",
                "draw",
                "frame",
                "entered",
                "from",
                "2026-04-01",
                "until",
                "2026-06-30",
                "size",
                "1",
                "seed",
                "7");
        var blind = helene.open(audit);
        assertThat(blind.page().text()).doesNotContain("Aubert").contains("graine « 7 »");
        assertThat(helene.send(audit + "/reading", "reason", "non", "_page", audit, "_form", "reading")
                        .text("#reading-reason-refusal"))
                .contains("en une phrase");
        helene.send(audit + "/reading", "reason", "Préparer les pièces");
        assertThat(helene.open(audit).page().text()).contains("Aubert", "Lu au motif : Préparer les pièces");
        for (MemberId who : List.of(cast.nadia, cast.paul)) {
            assertThat(Browser.of(house, who).open(audit).status()).isEqualTo(403);
        }
    }

    @Test
    void as_many_questions_whatever_the_sample() throws SQLException {
        life.journey(life.quay, "Aubert");
        String audit = opened();
        draws(audit, "_form", "draw", "frame", "entered", "from", "2026-04-01", "until", "2026-06-30", "size", "1");
        Browser odile = controller();
        odile.open(audit);
        int few = Queries.during(() -> odile.open(audit));
        int rows = Queries.during(() -> helene.ask("/audits/missing", "programme", life.code));
        for (int i = 0; i < 12; i++) {
            life.journey(life.dock, "P" + i);
        }
        draws(audit, "_form", "draw", "frame", "entered", "from", "2026-04-01", "until", "2026-06-30", "size", "12");
        assertThat(Queries.during(() -> odile.open(audit))).isEqualTo(few).isLessThanOrEqualTo(14);
        assertThat(Queries.during(() -> helene.ask("/audits/missing", "programme", life.code)))
                .isEqualTo(rows)
                .isLessThanOrEqualTo(12);
    }

    @Test
    void proofs_to_come_are_told_by_hub_and_by_day_and_lead_to_where_they_are_brought_in() throws SQLException {
        UUID journey = life.journey(life.quay, "Aubert");
        life.left(journey);
        var counts = helene.ask("/audits/missing", "programme", life.code, "weeks", "26");
        assertThat(counts.text("section[aria-labelledby=h-hubs]")).contains("quai 2 en retard", "bassin 0 en retard");
        assertThat(counts.page().text()).doesNotContain("Aubert");
        assertThat(counts.page().select("section[aria-labelledby=h-rows]")).isEmpty();
        assertThat(counts.text("section[aria-labelledby=h-weeks]")).contains("Questions de l’entrée", "En retard");
        helene.send("/audits/missing/reading", "programme", life.code, "reason", "Relancer les hubs");
        assertThat(helene.ask("/audits/missing", "programme", life.code).page().text())
                .contains("Aubert");
        assertThat(helene.ask("/audits/missing", "programme", "rien").status()).isEqualTo(404);
        assertThat(helene.ask("/audits/missing", "programme", life.code, "weeks", "x")
                        .status())
                .isEqualTo(200);
        Browser nadia = Browser.of(house, cast.nadia);
        assertThat(nadia.open("/audits/missing").status()).isEqualTo(200);
        assertThat(nadia.open("/").page().select(".es-menu-sheet a").eachText()).contains("Pièces à venir");
        assertThat(nadia.open("/audits").status()).isEqualTo(403);
    }
}
