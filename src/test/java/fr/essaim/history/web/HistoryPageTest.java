package fr.essaim.history.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Strand;
import fr.essaim.plans.PlanCast;
import fr.essaim.plans.Turn;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class HistoryPageTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    PlanCast aurelie;

    @BeforeEach
    void somebody_accompanied() throws SQLException {
        cast = new Cast(database, viewers);
        aurelie = new PlanCast(house, cast);
        aurelie.enters();
        aurelie.told(aurelie.step(aurelie.goal("Une cantine"), "Visiter le lycée"), Turn.Kind.DONE, null, null);
        note(cast.nadia, Compartment.TEAM, Strand.CITIZEN, "Un café au marché", 3);
        note(cast.claire, Compartment.RESERVED, Strand.SOCIAL, "Un secret à Étaples", 5);
    }

    private void note(MemberId by, Compartment where, Strand strand, String body, int ago) {
        var fact = new Fact(
                where,
                strand,
                Fact.State.DONE,
                null,
                null,
                body,
                PlanCast.TODAY.minusDays(ago),
                null,
                Fact.Sign.BOTH,
                null,
                null,
                false);
        cast.as(by, () -> house.getBean(Facts.class).write(Ids.mint(), aurelie.person, fact, List.of()));
    }

    private Browser.Answer open(MemberId who, String... filter) {
        return Browser.of(house, who).ask("/people/" + aurelie.person + "/history", filter);
    }

    private String shown(MemberId who, String... filter) {
        return String.join(
                " | ",
                open(who, filter).page().select("#timeline .es-fact-body").eachText());
    }

    @Test
    void everything_the_viewer_reads_is_there_latest_first_and_signed() {
        assertThat(shown(cast.nadia))
                .contains("Un café au marché", "Objectif : « Une cantine »", "Fait : Visiter le lycée")
                .contains("Entrée en parcours", "Nadia Belkacem, coach booster")
                .doesNotContain("secret");
        assertThat(shown(cast.lead)).contains("Un café au marché");
        assertThat(shown(cast.thomas)).contains("Entrée en parcours").doesNotContain("café", "cantine");
        assertThat(open(cast.youssef).status()).isEqualTo(404);
    }

    @Test
    void filters_are_the_address_and_each_leaves_what_it_says() {
        assertThat(shown(cast.nadia, "kind", "contact")).contains("café").doesNotContain("cantine", "Entrée");
        assertThat(shown(cast.nadia, "kind", "journey")).contains("Entrée").doesNotContain("café");
        assertThat(shown(cast.nadia, "kind", "step"))
                .contains("Visiter le lycée")
                .doesNotContain("Objectif");
        assertThat(shown(cast.nadia, "strand", "citizen")).contains("café").doesNotContain("lycée");
        assertThat(shown(cast.nadia, "author", cast.claire.toString())).isEmpty();
        assertThat(shown(cast.nadia, "role", "coach-booster")).contains("café");
        assertThat(shown(cast.nadia, "until", PlanCast.TODAY.minusDays(4).toString()))
                .contains("Entrée")
                .doesNotContain("café");
        assertThat(shown(cast.nadia, "from", PlanCast.TODAY.toString())).doesNotContain("café", "Entrée");
        assertThat(open(cast.nadia, "kind", "nonsense", "strand", "x").status()).isEqualTo(200);
        assertThat(open(cast.nadia, "author", "nobody").status()).isLessThan(500);
    }

    @Test
    void words_are_found_without_accents_and_what_is_reserved_by_its_readers_only() {
        assertThat(shown(cast.nadia, "q", "MARCHE")).contains("café").doesNotContain("lycée");
        assertThat(shown(cast.nadia, "q", "lycee")).contains("Visiter le lycée");
        assertThat(shown(cast.claire, "q", "etaples")).contains("Un secret à Étaples");
        assertThat(shown(cast.nadia, "q", "etaples")).isEmpty();
        var nadia = open(cast.nadia).page();
        assertThat(nadia.html()).doesNotContain("Delattre", "assistante");
        assertThat(open(cast.claire).page().select("option:contains(Claire Delattre)"))
                .hasSize(1);
    }

    @Test
    void pages_go_on_by_key_and_keep_the_filter() {
        for (int i = 0; i < 35; i++) {
            note(cast.nadia, Compartment.TEAM, Strand.SOCIAL, "Note " + i + ".", 10 + i);
        }
        var first = open(cast.nadia, "strand", "social");
        assertThat(first.page().select("#timeline .es-fact")).hasSize(30);
        String older = first.page().selectFirst("a[rel=next]").attr("href");
        assertThat(older).contains("strand=social");
        var second = Browser.of(house, cast.nadia).open(older);
        assertThat(second.page().select("#timeline .es-fact")).hasSize(5);
        assertThat(second.text("#timeline")).contains("Note 34.").doesNotContain("Note 3.");
    }

    @Test
    void a_long_history_costs_as_many_questions_as_a_short_one() {
        int few = Queries.during(() -> open(cast.nadia));
        for (int i = 0; i < 20; i++) {
            note(cast.nadia, Compartment.TEAM, Strand.SOCIAL, "Note " + i, 10 + i);
        }
        assertThat(Queries.during(() -> open(cast.nadia))).isEqualTo(few).isLessThanOrEqualTo(9);
    }
}
