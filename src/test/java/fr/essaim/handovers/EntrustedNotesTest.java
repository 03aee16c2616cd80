package fr.essaim.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.handovers.Handover.Why;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.RawSql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class EntrustedNotesTest {
    private static final LocalDate TODAY = Cast.today();

    @Autowired
    WebApplicationContext house;

    @Autowired
    EntrustedNotes notes;

    @Autowired
    Handovers handovers;

    @Autowired
    Caseloads caseloads;

    @Autowired
    Facts facts;

    @Autowired
    Participants participants;

    @Autowired
    CareTeam careTeam;

    @Autowired
    Viewers viewers;

    @Autowired
    Database database;

    @Autowired
    PlatformTransactionManager transactions;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();
    UUID told = Ids.mint();
    UUID other = Ids.mint();

    @BeforeEach
    void claire_wrote_two_reserved_notes_about_aurelie() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            participants.open(
                    aurelie, cast.tourcoing, new Identity(new PersonName("Aurélie", "Carpentier"), null, null), null);
            careTeam.assign(aurelie, cast.claire, Part.REFERENCE, TODAY);
        });
        cast.as(cast.claire, () -> {
            facts.write(told, aurelie, note("Ce qu’elle m’a confié"), List.of());
            facts.write(other, aurelie, note("Ce qui reste entre nous"), List.of());
        });
    }

    private static Fact note(String text) {
        return new Fact(
                Compartment.RESERVED, null, Fact.State.DONE, null, text, null, TODAY, null, null, null, null, false);
    }

    private String seen(MemberId who, String question) {
        try {
            return RawSql.rows(cast, who, question).stream().findFirst().orElse("none");
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getCause().getMessage());
        }
    }

    private String reads(MemberId who) {
        return seen(
                who,
                "select count(*) from casefiles.facts where participant_id = '" + aurelie
                        + "' and compartment = 'reserved'");
    }

    @Test
    void a_hand_over_never_opens_a_reserved_note_to_the_successor() {
        var leaving = Handover.checked(cast.tourcoing, cast.claire, Why.LEAVING, TODAY, null);
        Map<UUID, @Nullable MemberId> choices = new HashMap<>();
        cast.as(
                cast.claire,
                () -> new TransactionTemplate(transactions).execute(begun -> {
                    caseloads.read(leaving).charges().forEach(charge -> choices.put(charge.id(), cast.sofia));
                    return true;
                }));
        cast.as(cast.claire, () -> handovers.pass(Ids.mint(), leaving, choices));
        assertThat(seen(
                        cast.sofia,
                        "select count(*) from casefiles.care_team where member_id = '" + cast.sofia
                                + "' and participant_id = '" + aurelie + "' and until_day is null"))
                .isEqualTo("1");
        assertThat(reads(cast.sofia)).isEqualTo("0");
        assertThat(reads(cast.nadia)).isEqualTo("0");
        assertThat(seen(
                        cast.sofia,
                        "insert into casefiles.fact_readers (fact_id, member_id, agreed_on) values ('" + told + "', '"
                                + cast.sofia + "', team.today()) returning member_id"))
                .contains("row-level security");
        assertThatThrownBy(() -> cast.as(cast.sofia, () -> notes.entrust(List.of(told), cast.sofia, TODAY)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void note_by_note_its_author_names_a_successor_with_the_persons_dated_agreement() {
        assertThatThrownBy(() -> cast.as(cast.claire, () -> notes.entrust(List.of(told), cast.sofia, null)))
                .isInstanceOf(EntrustedNotes.NoAgreement.class);
        cast.as(cast.claire, () -> notes.entrust(List.of(told), cast.sofia, TODAY));
        assertThat(reads(cast.sofia)).as("the one named, and no other").isEqualTo("1");
    }

    @Test
    void the_author_sees_each_note_person_by_person_and_says_what_is_missing_in_place() {
        var claire = Browser.of(house, cast.claire);
        var page = claire.open("/handovers/notes");
        assertThat(page.text("main")).contains("Ce qu’elle m’a confié", "Ce qui reste entre nous", "Lue de vous seul.");
        String form = "notes-" + aurelie;
        var refused = claire.send(
                "/handovers/notes",
                "_page",
                "/handovers/notes",
                "_form",
                form,
                "note",
                told.toString(),
                "to",
                cast.sofia.toString(),
                "agreed",
                "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + form + "-agreed-refusal")).startsWith("Indiquez le jour où la personne");
        claire.send(
                "/handovers/notes",
                "_page",
                "/handovers/notes",
                "_form",
                form,
                "note",
                told.toString(),
                "to",
                cast.sofia.toString(),
                "agreed",
                TODAY.toString());
        assertThat(claire.open("/handovers/notes").text("main")).contains("Lue aussi de Sofia Ferreira");
        assertThat(Browser.of(house, cast.sofia).open("/handovers/notes").text("main"))
                .doesNotContain("Ce qui reste entre nous");
    }
}
