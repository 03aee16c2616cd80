package fr.essaim.handovers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.casefiles.Situations;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.programme.Programmes;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class OrientationsPageTest {
    private static final LocalDate TODAY = Cast.today();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Participants participants;

    @Autowired
    Situations situations;

    @Autowired
    Programmes programmes;

    @Autowired
    Viewers viewers;

    @Autowired
    Database database;

    Cast cast;

    @BeforeEach
    void a_mission_locale_and_a_probation_service_proposed_somebody() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("delete from handovers.orientation_answers");
            statement.execute("update casefiles.orientations set received_on = received_on - 400");
        }
        proposed("Aurélie", "mission-locale", 10);
        proposed("Dylan", "spip", 5);
    }

    private void proposed(String first, String kind, int daysAgo) {
        var id = ParticipantId.mint();
        cast.as(cast.nadia, () -> {
            participants.open(id, cast.tourcoing, new Identity(new PersonName(first, "Proposée"), null, null), null);
            situations.proposedBy(
                    Ids.mint(),
                    id,
                    programmes.recipeOf(cast.tourcoing).intake().prescribers().stream()
                            .filter(one -> one.id().equals(kind))
                            .findFirst()
                            .orElseThrow(),
                    null,
                    TODAY.minusDays(daysAgo));
        });
    }

    private Browser.Answer list(MemberId who) {
        return Browser.of(house, who).open("/orientations");
    }

    @Test
    void the_hub_answers_and_a_waiting_list_stays_to_be_answered() {
        var page = list(cast.nadia);
        assertThat(page.text("main")).contains("2 prescripteurs attendent", "Par Mission locale, reçue le");
        String form = page.page().select("form[action$=/answer]").first().attr("action");
        var nadia = Browser.of(house, cast.nadia);
        nadia.send(form, "answer", "WAITING_LIST", "toldOn", TODAY.minusDays(1).toString());
        assertThat(list(cast.nadia).text("main")).contains("Liste d’attente dite le");
        nadia.send(form, "answer", "ACCEPTED", "toldOn", TODAY.toString());
        assertThat(list(cast.nadia).text("main"))
                .contains("Un prescripteur attend")
                .doesNotContain("Aurélie");
        var late = nadia.send(
                form,
                "_page",
                "/orientations",
                "_form",
                "x",
                "answer",
                "ACCEPTED",
                "toldOn",
                TODAY.plusDays(1).toString());
        assertThat(late.status()).isEqualTo(422);
    }

    @Test
    void a_sensitive_prescriber_shows_to_those_who_need_to_know_only() {
        assertThat(list(cast.thomas).text("main")).contains("Aurélie").doesNotContain("Dylan");
        assertThat(list(cast.youssef).text("main")).doesNotContain("Aurélie", "Dylan");
        String form = list(cast.nadia)
                .page()
                .select("div:has(a:contains(Dylan)) > details form")
                .attr("action");
        assertThat(Browser.of(house, cast.thomas)
                        .send(form, "answer", "ACCEPTED", "toldOn", TODAY.toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_number_of_questions_is_fixed() {
        list(cast.nadia);
        int two = Queries.during(() -> list(cast.nadia));
        for (int i = 0; i < 8; i++) {
            proposed("Encore" + i, "mission-locale", i);
        }
        assertThat(Queries.during(() -> list(cast.nadia))).isEqualTo(two).isLessThanOrEqualTo(10);
    }
}
