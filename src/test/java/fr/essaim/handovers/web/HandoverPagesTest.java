package fr.essaim.handovers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.casefiles.Ways;
import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Languages;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class HandoverPagesTest {
    private static final LocalDate TODAY = Cast.today();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Participants participants;

    @Autowired
    CareTeam careTeam;

    @Autowired
    Ways ways;

    @Autowired
    Languages languages;

    @Autowired
    Viewers viewers;

    @Autowired
    Database database;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();
    ParticipantId samir = ParticipantId.mint();
    ParticipantId dylan = ParticipantId.mint();

    @BeforeEach
    void nadia_leaves_in_ten_days() throws SQLException {
        cast = new Cast(database, viewers);
        run("delete from handovers.kept_lines; delete from handovers.changes; delete from handovers.lines;"
                + " delete from handovers.undoings; delete from handovers.handovers; delete from casefiles.care_team");
        open(aurelie, "Aurélie", "Carpentier");
        open(samir, "Samir", "Benali");
        open(dylan, "Dylan", "Hochart");
        cast.as(cast.nadia, () -> {
            careTeam.assign(aurelie, cast.thomas, Part.SUPPORT, TODAY);
            ways.wish(samir, "Préfère qu’on lui parle en arabe");
        });
        cast.as(cast.claire, () -> languages.speak(List.of("ar")));
        run("update team.posts set until_day = team.today() + 10 where member_id = '" + cast.nadia + "'");
    }

    @AfterEach
    void nadia_stays_after_all() throws SQLException {
        run("update team.posts set until_day = null where member_id = '" + cast.nadia + "'");
    }

    private void run(String sql) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void open(ParticipantId id, String first, String last) {
        var who = new Identity(new PersonName(first, last), null, null);
        cast.as(cast.nadia, () -> participants.open(id, cast.tourcoing, who, null));
    }

    private Browser.Answer ask(MemberId who, String path) {
        return Browser.of(house, who).open(path);
    }

    private String preview() {
        return ask(cast.lead, "/handovers")
                .page()
                .select("#h-waiting")
                .parents()
                .select("a[href*=new]")
                .attr("href");
    }

    private static String line(Browser.Answer page, String name) {
        return page.page()
                .select("tr:has(th:contains(" + name + "))")
                .select("td small")
                .text();
    }

    private static String chosen(Browser.Answer page, String name) {
        return page.page()
                .select("tr:has(th:contains(" + name + ")) option[selected]")
                .text();
    }

    private static String field(Browser.Answer page, String name) {
        return page.page().select("tr:has(th:contains(" + name + ")) select").attr("name");
    }

    @Test
    void each_proposal_says_why_in_one_sentence() {
        var list = ask(cast.lead, "/handovers");
        assertThat(list.text("main")).contains("Nadia Belkacem : 3 personnes", "Quitte Tourcoing après le");
        var page = ask(cast.lead, preview());
        assertThat(line(page, "Aurélie")).isEqualTo("Thomas connaît déjà Aurélie.");
        assertThat(chosen(page, "Aurélie")).startsWith("Thomas");
        assertThat(line(page, "Samir")).isEqualTo("Claire parle arabe, comme Samir le souhaite.");
        assertThat(line(page, "Dylan"))
                .startsWith("Thomas a le métier le plus proche (")
                .endsWith("2 personnes pour 0,5 ETP.");
    }

    @Test
    void lines_are_changed_one_by_one_or_together_then_passed_on_and_undone_as_one_act() {
        var lead = Browser.of(house, cast.lead);
        var page = lead.open(preview());
        String[] typed = {
            "who",
            page.value("who"),
            "why",
            "leaving",
            "from",
            page.value("from"),
            "until",
            "",
            "_once",
            page.value("_once"),
            "_page",
            page.value("_page"),
            "_form",
            "pass",
            field(page, "Aurélie"),
            cast.thomas.toString(),
            field(page, "Samir"),
            cast.claire.toString(),
            field(page, "Dylan"),
            cast.thomas.toString(),
            "line",
            field(page, "Dylan").substring(3),
            "several",
            cast.sofia.toString()
        };
        var adjusted = lead.send("/handovers/preview", typed);
        assertThat(adjusted.status()).isEqualTo(200);
        assertThat(chosen(adjusted, "Dylan")).startsWith("Sofia");
        assertThat(line(adjusted, "Dylan")).startsWith("Choisi par vous. Proposé : Thomas");

        var done = lead.send("/handovers", typed);
        assertThat(done.status()).isEqualTo(303);
        var told = lead.open(done.leadsTo());
        assertThat(told.text("main")).contains("Nadia Belkacem : 3 personnes confiées", "Sofia Ferreira");
        assertThat(ask(cast.lead, "/handovers").text("main")).contains("Chaque personne a quelqu’un à ses côtés.");
        assertThat(lead.send(done.leadsTo() + "/undoing").status()).isEqualTo(303);
        assertThat(lead.open(done.leadsTo()).text("main")).contains("Défait par Marion Pruvost");
        assertThat(ask(cast.lead, "/handovers").text("main")).contains("Nadia Belkacem : 3 personnes");
    }

    @Test
    void what_is_missing_comes_back_where_it_was_typed() {
        var lead = Browser.of(house, cast.lead);
        var refused = lead.send(
                "/handovers/preview",
                "_page",
                "/handovers",
                "_form",
                "prepare",
                "who",
                "1:" + cast.nadia,
                "why",
                "away",
                "from",
                TODAY.toString(),
                "until",
                "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#prepare-until-refusal")).startsWith("Une absence a un dernier jour");
        assertThat(refused.page().select("[name=why][value=away]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void without_a_name_it_says_what_to_do_in_place_and_keeps_what_was_typed() {
        String day = TODAY.plusDays(3).toString();
        for (String nobody : List.of("", "who=&", "who=moi&")) {
            var page = ask(cast.nadia, "/handovers/new?" + nobody + "why=away&from=" + day + "&until=" + day);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text("h1")).isEqualTo(ask(cast.nadia, "/handovers").text("h1"));
            assertThat(page.text("#prepare-who-refusal")).contains("choisissez un nom dans la liste");
            assertThat(page.value("from")).isEqualTo(day);
            assertThat(page.value("until")).isEqualTo(day);
            assertThat(page.page().select("[name=why][value=away]").hasAttr("checked"))
                    .isTrue();
        }
    }

    @Test
    void a_hub_with_nobody_left_says_that_nothing_is_lost() {
        var page = ask(cast.youssef, "/handovers/new?who=2:" + cast.youssef + "&why=leaving&from=" + TODAY.plusDays(1));
        assertThat(page.text("main")).contains("Aucune personne n’est confiée à Youssef");
        var alone = ParticipantId.mint();
        cast.as(
                cast.youssef,
                () -> participants.open(
                        alone, cast.roubaix, new Identity(new PersonName("Kévin", "Delporte"), null, null), null));
        page = ask(cast.youssef, "/handovers/new?who=2:" + cast.youssef + "&why=leaving&from=" + TODAY.plusDays(1));
        assertThat(page.text("main")).contains("Il ne reste personne à Roubaix", "Rien n’est perdu");
    }

    @Test
    void an_administrator_sees_how_many_and_never_who() {
        var page = ask(cast.ines, "/handovers");
        assertThat(page.text("main")).contains("Nadia Belkacem : 3 personnes").doesNotContain("Aurélie", "Dylan");
        assertThat(ask(cast.ines, preview()).status()).isEqualTo(403);
        assertThat(ask(cast.paul, "/handovers").status()).isEqualTo(403);
        assertThat(ask(cast.youssef, preview()).status()).as("of another hub").isEqualTo(404);
    }

    @Test
    void the_number_of_questions_does_not_grow_with_the_people() {
        String path = preview();
        ask(cast.lead, path); // the recipe is read once
        int three = Queries.during(() -> ask(cast.lead, path));
        var many = new ArrayList<ParticipantId>();
        for (int i = 0; i < 40; i++) {
            var id = ParticipantId.mint();
            many.add(id);
            open(id, "Personne", "Numéro" + i);
        }
        assertThat(Queries.during(() -> ask(cast.lead, path))).isEqualTo(three).isLessThanOrEqualTo(12);
        assertThat(Queries.during(() -> ask(cast.lead, "/handovers"))).isLessThanOrEqualTo(12);
    }
}
