package fr.essaim.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class ProgrammePagesTest {
    private static final UUID DEST1 = UUID.fromString("018f0000-0000-7000-8000-0000000000aa");

    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    ProgrammePageQuery query;

    Cast cast;
    String hub = "h-" + UUID.randomUUID();

    @BeforeEach
    void cast() throws SQLException {
        cast = new Cast(database, viewers);
    }

    private Browser as(MemberId who) {
        return Browser.of(house, who);
    }

    private Browser.Answer openHub() {
        return as(cast.ines)
                .send(
                        "/programmes/" + DEST1 + "/hubs",
                        "name",
                        "Val-de-Lys",
                        "code",
                        hub,
                        "opens",
                        "2025-03-01",
                        "_page",
                        "/programme",
                        "_form",
                        "hub-dest1");
    }

    @Test
    void everybody_reads_what_is_promised_and_who_works_where() {
        var page = as(cast.nadia).open("/programme");

        assertThat(page.status()).isEqualTo(200);
        String text = page.page().text().replace('\u00a0', ' ');
        assertThat(text).contains("1 000 personnes", "60 % des sorties", "15 mois au plus", "Nadia Belkacem");
        assertThat(text).contains("Coach booster, 0,5 ETP");
        assertThat(page.page().select("form[action$=/hubs]")).isEmpty();
        assertThat(page.page().select("th a").eachText()).containsSubsequence("Roubaix", "Tourcoing");
    }

    @Test
    void a_recipe_page_says_what_the_way_is_read_by() {
        assertThat(as(cast.nadia).open("/programme/recipe?of=dest1").text("#h-instruments ~ *, main"))
                .contains("Le chemin, vu des deux côtés essaim-chemin@1")
                .doesNotContain("pas encore ici");
    }

    @Test
    void a_funder_sees_hubs_but_not_who_works_there() {
        var page = as(cast.paul).open("/programme");

        assertThat(page.page().text()).contains("Tourcoing").doesNotContain("Belkacem");
        assertThat(as(cast.paul).open("/hubs/dest1/tourcoing").page().text()).doesNotContain("Belkacem");
    }

    @Test
    void the_number_of_questions_does_not_grow_with_the_hubs() {
        cast.as(cast.nadia, () -> query.page()); // recipes are read once
        int before = cast.as(cast.nadia, () -> Queries.during(query::page));
        openHub();

        assertThat(cast.as(cast.nadia, () -> Queries.during(query::page))).isEqualTo(before);
    }

    @Test
    void an_administrator_opens_a_hub_and_gives_a_post_there() {
        assertThat(openHub().leadsTo()).isEqualTo("/hubs/dest1/" + hub);

        var refused = as(cast.ines)
                .send(
                        "/hubs/dest1/" + hub + "/posts",
                        "member",
                        cast.nadia.toString(),
                        "role",
                        "coach-booster",
                        "fte",
                        "0,8",
                        "from",
                        "2025-03-01",
                        "_page",
                        "/hubs/dest1/" + hub,
                        "_form",
                        "appoint");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#appoint-fte-refusal")).contains("dépasserait un temps plein");
        assertThat(refused.value("fte")).isEqualTo("0,8");

        var given = as(cast.ines)
                .send(
                        "/hubs/dest1/" + hub + "/posts",
                        "member",
                        cast.nadia.toString(),
                        "role",
                        "coach-booster",
                        "fte",
                        "0,2",
                        "from",
                        "2025-03-01");
        assertThat(given.leadsTo()).isEqualTo("/hubs/dest1/" + hub);
        assertThat(as(cast.thomas).open("/hubs/dest1/" + hub).text("#h-team ~ *, main"))
                .contains("Nadia Belkacem");
        var ended = as(cast.ines).open("/hubs/dest1/" + hub).page().selectFirst("form[action$=/end]");
        assertThat(ended).isNotNull();
    }

    @Test
    void a_hub_covers_communes_and_has_antennas() {
        openHub();

        as(cast.ines).send("/hubs/dest1/" + hub + "/communes", "commune", "Tourcoing");
        as(cast.ines)
                .send(
                        "/hubs/dest1/" + hub + "/antennas",
                        "name",
                        "Maison du quartier",
                        "commune",
                        "59200 Tourcoing",
                        "from",
                        "2025-04-01");
        var unknown = as(cast.ines)
                .send(
                        "/hubs/dest1/" + hub + "/communes",
                        "commune",
                        "Nullepartville",
                        "_page",
                        "/hubs/dest1/" + hub,
                        "_form",
                        "cover");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("#cover-commune-refusal")).contains("Nullepartville");
        String text = as(cast.nadia).open("/hubs/dest1/" + hub).page().text();
        assertThat(text).contains("Maison du quartier", "Tourcoing 59599");
    }

    @Test
    void nothing_typed_covers_no_commune() {
        openHub();
        var refused = as(cast.ines)
                .send(
                        "/hubs/dest1/" + hub + "/communes",
                        "commune",
                        " ",
                        "_page",
                        "/hubs/dest1/" + hub,
                        "_form",
                        "cover");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#cover-commune-refusal")).isNotEmpty();
    }

    @Test
    void who_sees_what_shows_the_reader_their_own_row() {
        var page = as(cast.nadia).open("/programme/who-sees-what").page();

        var mine = page.select("tr:has(.es-tag-good)");
        assertThat(mine).hasSize(1);
        assertThat(mine.text())
                .contains("Coach booster", "les personnes dont on a la charge", "seulement si l’auteur l’a nommé");
    }

    @Test
    void the_recipe_is_readable_by_people() {
        String text = as(cast.helene).open("/programme/recipe").page().text().replace('\u00a0', ' ');

        assertThat(text)
                .contains("Un référent, toujours le même", "rendez-vous, honoré, avec le référent")
                .contains("CDD (Durée, en mois entiers accomplis : au moins 6)")
                .contains("« Ne souhaite pas répondre »")
                .doesNotContain("{");
    }

    @Test
    void two_programmes_may_have_a_hub_of_one_code_and_neither_is_taken_for_the_other() throws SQLException {
        openHub();
        assertThat(as(cast.nadia).open("/hubs/" + hub).leadsTo()).isEqualTo("/hubs/dest1/" + hub);
        String other = "p-" + UUID.randomUUID();
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into programme.programmes (id, code, title, recipe_code, recipe_version, opens_on)
                        values (gen_random_uuid(), '%1$s', 'Autre', 'dest1', '1.0.0', '2024-01-01');
                    insert into programme.hubs (programme_id, code, name, opens_on)
                        select id, '%2$s', 'La Cale', '2024-01-01' from programme.programmes where code = '%1$s'
                    """.formatted(other, hub));
        }

        var nadia = as(cast.nadia);
        assertThat(nadia.open("/hubs/dest1/" + hub).text("h1")).contains("Val-de-Lys");
        assertThat(nadia.open("/hubs/" + other + "/" + hub).text("h1")).contains("La Cale");
        assertThat(nadia.open("/hubs/" + hub).leadsTo()).startsWith("/programme");
    }

    @Test
    void a_hub_nobody_knows_is_not_here() {
        assertThat(as(cast.nadia).open("/hubs/nulle-part").status()).isEqualTo(404);
        assertThat(as(cast.nadia).open("/hubs/dest1/nulle-part").status()).isEqualTo(404);
        assertThat(as(cast.nadia).open("/hubs/autre/tourcoing").status()).isEqualTo(404);
        assertThat(as(cast.nadia).open("/programme/recipe?of=rien").status()).isEqualTo(404);
    }
}
