package fr.essaim.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

/// The pairs, face to face, as a coach and the administrator live them, without script.
@SpringBootTest
@EssaimTest
class DuplicatesPagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    /// One for each test, since they share a database.
    private static final Deque<String> FAMILIES = new ArrayDeque<>(
            List.of("Verhaeghe", "Mbodj", "Kowalczyk", "Okonkwo", "Lefrançois", "Quintard", "Ziegler", "Harrouch"));

    Cast cast;
    String family = "";
    LocalDate born = LocalDate.EPOCH;

    ParticipantId rachid;
    ParticipantId rashid;

    @BeforeEach
    void the_same_person_twice() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            // the other tests' pairs: their people stay
            statement.execute("delete from duplicates.proposals; delete from duplicates.to_compare");
        }
        family = FAMILIES.removeFirst();
        born = LocalDate.of(1980 + FAMILIES.size(), 1 + FAMILIES.size(), 5 + 2 * FAMILIES.size());
        rachid = open(cast.nadia, cast.tourcoing, "Rachid");
        rashid = open(cast.nadia, cast.tourcoing, "Rashid");
    }

    private ParticipantId open(MemberId who, HubId hub, String first) {
        var id = ParticipantId.mint();
        var identity = new Identity(new PersonName(first, family), born, null);
        cast.as(who, () -> participants.open(id, hub, identity, null));
        return id;
    }

    private Browser nadia() {
        return Browser.of(house, cast.nadia);
    }

    private static String text(Browser who) {
        return who.open("/duplicates").page().text();
    }

    @Test
    void who_is_alike_is_shown_face_to_face_to_who_sees_both() {
        var page = nadia().open("/duplicates");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().text())
                .contains(
                        "Est-ce la même personne",
                        "Rachid " + family,
                        "Rashid " + family,
                        String.valueOf(born.getYear()));
        assertThat(page.page().select("tr.is-diff th").eachText())
                .contains("Nom")
                .doesNotContain("Naissance");
        assertThat(text(Browser.of(house, cast.youssef))).doesNotContain(family);
        assertThat(text(Browser.of(house, cast.ines))).contains(family);
    }

    @Test
    void a_pair_across_two_hubs_is_the_administrators_only() {
        open(cast.youssef, cast.roubaix, "Rachide");
        assertThat(text(nadia())).doesNotContain("Rachide");
        assertThat(text(Browser.of(house, cast.youssef))).doesNotContain(family);
        assertThat(text(Browser.of(house, cast.ines))).contains("Rachide " + family);
    }

    @Test
    void two_people_are_never_proposed_again_until_that_is_taken_back() {
        nadia().open("/duplicates");
        var said = nadia().send(
                        "/duplicates/answers",
                        "one",
                        rachid.toString(),
                        "other",
                        rashid.toString(),
                        "answer",
                        "distinct");
        assertThat(said.leadsTo()).isEqualTo("/duplicates");
        assertThat(text(nadia())).doesNotContain(family);
        assertThat(text(Browser.of(house, cast.ines))).doesNotContain(family);
        var decided = nadia().open("/duplicates/decided").page();
        assertThat(decided.text()).contains("Rachid " + family, "Nadia Belkacem");
        var back = decided.select("form[action*=taken-back]").stream()
                .filter(form -> form.parent().text().contains(family))
                .findFirst()
                .orElseThrow()
                .attr("action");
        nadia().send(back);
        assertThat(text(nadia())).contains(family);
    }

    @Test
    void later_is_for_oneself() {
        nadia().open("/duplicates");
        nadia().send("/duplicates/answers", "one", rachid.toString(), "other", rashid.toString(), "answer", "later");
        assertThat(text(nadia())).doesNotContain(family);
        assertThat(text(Browser.of(house, cast.thomas))).contains(family);
    }

    @Test
    void both_become_one_the_old_address_leads_to_it_and_it_can_be_undone() {
        nadia().open("/duplicates");
        assertThat(nadia().open("/people/" + rachid).page().text()).contains("Peut-être le même dossier : Rashid");
        String choose = "/duplicates/" + rachid + "/" + rashid;
        assertThat(nadia().open(choose).page().select("[name=name]")).hasSize(2);
        UUID once = Ids.mint();
        var merged = nadia().send(
                        "/duplicates/merges",
                        "_once",
                        once.toString(),
                        "one",
                        rachid.toString(),
                        "other",
                        rashid.toString(),
                        "kept",
                        rachid.toString(),
                        "name",
                        rashid.toString(),
                        "birth",
                        rachid.toString(),
                        "gender",
                        rachid.toString());
        assertThat(merged.leadsTo()).isEqualTo("/people/" + rachid);
        assertThat(nadia().open("/people/" + rashid).leadsTo()).isEqualTo("/people/" + rachid);
        assertThat(nadia().open("/people/" + rachid).page().text())
                .contains("Rashid " + family)
                .contains("L’autre dossier disait : Rachid " + family);
        assertThat(nadia().open("/people?q=Rachid " + family)
                        .page()
                        .select("tbody th")
                        .eachText())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Rashid");
        assertThat(Browser.of(house, cast.youssef).open("/people/" + rashid).status())
                .isEqualTo(404);
        var undone = nadia().send("/duplicates/merges/" + once + "/undone");
        assertThat(nadia().open(undone.leadsTo()).page().text()).contains("de nouveau deux");
        assertThat(nadia().open("/people/" + rashid).status()).isEqualTo(200);
        assertThat(nadia().open("/people/" + rachid).page().select("h1").text()).startsWith("Rachid");
    }

    @Test
    void the_pages_ask_the_database_as_much_for_one_pair_as_for_eight() {
        for (int n = 0; n < 4; n++) {
            open(cast.nadia, cast.tourcoing, "Rachid");
        }
        nadia().open("/duplicates");
        var browser = nadia();
        assertThat(Queries.during(() -> browser.open("/duplicates"))).isLessThanOrEqualTo(10);
        assertThat(Queries.during(() -> browser.open("/duplicates/decided"))).isLessThanOrEqualTo(7);
        assertThat(Queries.during(() -> browser.open("/duplicates/" + rachid + "/" + rashid)))
                .isLessThanOrEqualTo(6);
    }
}
