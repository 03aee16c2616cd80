package fr.essaim.handovers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class TransferPagesTest {
    private static final LocalDate TODAY = Cast.today();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Participants participants;

    @Autowired
    Viewers viewers;

    @Autowired
    Database database;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();

    @BeforeEach
    void aurelie_is_at_tourcoing() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("delete from handovers.answers; delete from handovers.introductions;"
                    + " delete from handovers.transfers");
        }
        var who = new Identity(new PersonName("Aurélie", "Carpentier"), LocalDate.of(1993, 4, 2), null);
        cast.as(cast.nadia, () -> participants.open(aurelie, cast.tourcoing, who, null));
    }

    /// Other tests of this house expect no hub to read what has left it.
    @AfterEach
    void the_old_hub_reads_no_more() throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("update casefiles.stays set reads_until = null where reads_until is not null");
        }
    }

    private Browser as(MemberId who) {
        return Browser.of(house, who);
    }

    private Browser.Answer ask(String... more) {
        String page = "/people/" + aurelie + "/move";
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "_page", page, "_form", "ask", "_once", Ids.mint().toString(), "hub", "2", "reason", "Elle emménage"));
        fields.addAll(java.util.List.of(more));
        return as(cast.nadia).send(page, fields.toArray(String[]::new));
    }

    @Test
    void asked_answered_and_welcomed_each_side_sees_its_part() {
        assertThat(as(cast.nadia).open("/people/" + aurelie + "/move").text("h1"))
                .isEqualTo("Demander à un autre hub d’accueillir Aurélie Carpentier");
        String transfer = ask("toldOn", TODAY.toString(), "show", "birth", "sentence", "Elle aime coudre")
                .leadsTo();

        assertThat(as(cast.youssef).open("/").text("section[aria-labelledby=h-awaited]"))
                .contains("Une personne", "Tourcoing vous demande de l’accueillir");
        var seen = as(cast.youssef).open(transfer);
        assertThat(seen.text("main"))
                .contains("2 avr. 1993", "Elle aime coudre")
                .doesNotContain("Carpentier", "Elle emménage");
        assertThat(as(cast.nadia).open(transfer).text("main")).contains("Elle emménage", "Retirer la demande");
        assertThat(as(cast.ines).open(transfer).status()).isEqualTo(403);

        as(cast.youssef).send(transfer + "/words", "sentence", "Quel quartier ?");
        assertThat(as(cast.nadia).open("/").text("section[aria-labelledby=h-awaited]"))
                .contains("Roubaix vous a posé une question.");
        as(cast.nadia).send(transfer + "/words", "sentence", "L’Épeule.");
        var yes = as(cast.youssef)
                .send(transfer + "/acceptance", "reference", cast.youssef.toString(), "from", TODAY.toString());
        assertThat(yes.status()).isEqualTo(303);
        assertThat(as(cast.youssef).open(transfer).text("main"))
                .contains("La personne est maintenant accompagnée à Roubaix.", "Elle emménage", "Voir le dossier");
        assertThat(as(cast.youssef).open("/people/" + aurelie + "/care-team").text("main"))
                .contains("Youssef Haddad, référence", "À l’arrivée au hub.", "La personne a changé de hub.");
    }

    @Test
    void what_is_missing_comes_back_with_what_was_typed() {
        var refused = ask("toldOn", "", "sentence", "Elle aime coudre");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#ask-toldOn-refusal")).startsWith("Parlez-en d’abord à la personne");
        assertThat(refused.page().select("[name=sentence]").text()).isEqualTo("Elle aime coudre");
        String transfer = ask("toldOn", TODAY.toString()).leadsTo();
        var no = as(cast.youssef).send(transfer + "/refusal", "_page", transfer, "_form", "decline", "sentence", " ");
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.text("#decline-sentence-refusal")).startsWith("Écrivez une phrase");
    }

    @Test
    void a_second_answer_is_told_that_somebody_was_quicker() {
        String transfer = ask("toldOn", TODAY.toString()).leadsTo();
        as(cast.youssef).send(transfer + "/refusal", "sentence", "Plus de place.");
        var late = as(cast.youssef)
                .send(transfer + "/refusal", "_page", transfer, "_form", "decline", "sentence", "Plus de place.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("main")).contains("C’est déjà réglé");
        assertThat(as(cast.youssef).open(transfer).text("main")).doesNotContain("Carpentier");
    }

    @Test
    void the_number_of_questions_of_a_transfer_is_fixed() {
        String transfer = ask("toldOn", TODAY.toString()).leadsTo();
        as(cast.youssef).open(transfer);
        assertThat(Queries.during(() -> as(cast.youssef).open(transfer))).isLessThanOrEqualTo(14);
    }
}
