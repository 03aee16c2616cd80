package fr.essaim.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.web.TimelinePanel;
import fr.essaim.facts.web.TimelinePanelQuery;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@EssaimTest
class FactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Facts facts;

    @Autowired
    TimelinePanelQuery timeline;

    @Autowired
    Programmes programmes;

    @Autowired
    Viewers viewers;

    @Autowired
    Database database;

    @Autowired
    Participants participants;

    @Autowired
    CareTeam careTeam;

    Cast cast;
    ParticipantId aurelie = ParticipantId.mint();

    @BeforeEach
    void a_person_with_a_care_team() throws SQLException {
        cast = new Cast(database, viewers);
        cast.as(cast.nadia, () -> {
            participants.open(
                    aurelie, cast.tourcoing, new Identity(new PersonName("Aurélie", "Carpentier"), null, null), null);
            careTeam.assign(aurelie, cast.thomas, CareTeam.Part.SUPPORT, Cast.today());
            careTeam.assign(aurelie, cast.claire, CareTeam.Part.SUPPORT, Cast.today());
        });
    }

    private static Fact fact(Compartment compartment, String body, boolean stub) {
        return new Fact(
                compartment, null, Fact.State.DONE, null, null, body, DAY, null, Fact.Sign.PERSON, "call", 10, stub);
    }

    private UUID write(MemberId author, Compartment compartment, String body, boolean stub, MemberId... named) {
        UUID id = Ids.mint();
        cast.as(author, () -> facts.write(id, aurelie, fact(compartment, body, stub), List.of(named)));
        return id;
    }

    private TimelinePanel seen(MemberId who) {
        return cast.as(who, () -> timeline.read(aurelie, recipe(), null, null, null));
    }

    private TimelinePanel.@Nullable FactRow row(MemberId who, UUID fact) {
        try {
            return seen(who).facts().stream()
                    .filter(row -> row.id().equals(fact))
                    .findFirst()
                    .orElse(null);
        } catch (NotHere beyondTheHub) {
            return null;
        }
    }

    @Test
    void a_team_fact_is_read_by_the_care_team_and_the_hub_lead_only() {
        UUID fact = write(cast.nadia, Compartment.TEAM, "Elle vient lundi", false);
        for (MemberId reader : List.of(cast.nadia, cast.thomas, cast.claire, cast.lead)) {
            assertThat(row(reader, fact)).isNotNull();
        }
        for (MemberId other : List.of(cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
            assertThat(row(other, fact)).isNull();
        }
    }

    @Test
    void an_employment_fact_is_not_for_the_social_worker() {
        UUID fact = write(cast.thomas, Compartment.EMPLOYMENT, "Immersion au restaurant scolaire", false);
        for (MemberId reader : List.of(cast.nadia, cast.thomas, cast.lead)) {
            assertThat(row(reader, fact)).isNotNull();
        }
        for (MemberId other : List.of(cast.claire, cast.sofia, cast.youssef, cast.helene, cast.ines, cast.paul)) {
            assertThat(row(other, fact)).isNull();
        }
    }

    @Test
    void a_reserved_fact_is_read_by_its_author_and_whom_they_named() {
        UUID fact = write(cast.claire, Compartment.RESERVED, "Ce qui reste entre elles", false, cast.sofia);
        var own = row(cast.claire, fact);
        assertThat(own).isNotNull();
        assertThat(own.body()).isEqualTo("Ce qui reste entre elles");
        assertThat(own.readers()).containsExactly("Claire Delattre", "Sofia Ferreira");
        assertThat(row(cast.sofia, fact)).isNotNull();
        for (MemberId other : List.of(cast.nadia, cast.thomas, cast.lead, cast.helene, cast.ines, cast.paul)) {
            assertThat(row(other, fact)).isNull();
        }
    }

    @Test
    void a_stub_shows_day_and_author_to_the_care_team_when_both_chose_it() {
        UUID fact = write(cast.claire, Compartment.RESERVED, "Secret", true);
        var stub = row(cast.nadia, fact);
        assertThat(stub).isNotNull();
        assertThat(stub.stub()).isTrue();
        assertThat(stub.body()).isNull();
        assertThat(stub.author()).isEqualTo("Claire Delattre");
        assertThat(row(cast.lead, fact)).isNull();
    }

    @Test
    void the_database_keeps_no_plain_word_of_what_is_reserved() {
        UUID fact = write(cast.claire, Compartment.RESERVED, "mot-qui-ne-doit-pas-se-lire", false);
        assertThat(owns("select concat(title, body, encode(sealed, 'escape')) from casefiles.facts where id = ?", fact))
                .isNotEmpty()
                .doesNotContain("mot-qui");
        assertThat(owns("select count(*)::text from casefiles.facts where facts::text like '%mot-qui%'"))
                .isEqualTo("0");
    }

    @Test
    void only_those_who_work_with_people_there_can_be_named() {
        for (MemberId notNameable : List.of(cast.lead, cast.youssef, cast.helene, cast.ines)) {
            assertThatThrownBy(() -> write(cast.claire, Compartment.RESERVED, "x", false, notNameable))
                    .isInstanceOf(Facts.NotNameable.class);
        }
    }

    @Test
    void a_form_sent_twice_is_written_once() {
        UUID id = Ids.mint();
        cast.as(cast.nadia, () -> facts.write(id, aurelie, fact(Compartment.TEAM, "une fois", false), List.of()));
        cast.as(cast.nadia, () -> facts.write(id, aurelie, fact(Compartment.TEAM, "une fois", false), List.of()));
        assertThat(owns(
                        "select count(*)::text from casefiles.facts where body = 'une fois' and participant_id = ?",
                        aurelie.value()))
                .isEqualTo("1");
        assertThat(owns(
                        "select count(*)::text from journal.entries where act = 'write-fact' and ? = any (participant_ids)",
                        aurelie.value()))
                .isEqualTo("1");
    }

    @Test
    void what_the_recipe_does_not_let_one_write_is_refused() {
        assertThatThrownBy(() -> write(cast.nadia, Compartment.RESERVED, "x", false))
                .isInstanceOf(Facts.NotYourCompartment.class);
        assertThatThrownBy(() -> write(cast.youssef, Compartment.TEAM, "x", false))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_correction_takes_the_place_and_keeps_what_was_there() {
        UUID wrong = write(cast.nadia, Compartment.TEAM, "le 3", false);
        UUID right = Ids.mint();
        cast.as(cast.nadia, () -> facts.correct(right, wrong, fact(Compartment.TEAM, "le 4", false)));
        assertThat(row(cast.thomas, wrong)).isNull();
        assertThat(row(cast.thomas, right)).isNotNull();
        assertThat(owns("select body from casefiles.facts where id = ?", wrong)).isEqualTo("le 3");
    }

    @Test
    void what_was_corrected_or_taken_back_no_longer_stands_and_only_the_database_says_so() throws SQLException {
        UUID wrong = write(cast.nadia, Compartment.TEAM, "le 3", false);
        UUID right = Ids.mint();
        cast.as(cast.nadia, () -> facts.correct(right, wrong, fact(Compartment.TEAM, "le 4", false)));
        assertThat(List.of(stands(wrong), stands(right))).containsExactly(false, true);
        cast.as(cast.nadia, () -> facts.withdraw(right, null));
        assertThat(stands(right)).isFalse();
        try (var application = database.application().getConnection();
                var statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update casefiles.facts set stands = true"))
                    .hasMessageContaining("permission denied");
        }
    }

    private boolean stands(UUID fact) {
        return JdbcClient.create(database.owner())
                .sql("select stands from casefiles.facts where id = :id")
                .param("id", fact)
                .query(Boolean.class)
                .single();
    }

    @Test
    void the_second_to_correct_the_same_fact_is_refused() {
        UUID wrong = write(cast.nadia, Compartment.TEAM, "le 3", false);
        cast.as(cast.nadia, () -> facts.correct(Ids.mint(), wrong, fact(Compartment.TEAM, "le 4", false)));
        assertThatThrownBy(() -> cast.as(
                        cast.nadia, () -> facts.correct(Ids.mint(), wrong, fact(Compartment.TEAM, "le 5", false))))
                .isInstanceOf(Facts.AlreadyCorrected.class);
    }

    @Test
    void a_correction_keeps_its_readers() {
        UUID wrong = write(cast.claire, Compartment.RESERVED, "x", false, cast.sofia);
        UUID right = Ids.mint();
        cast.as(cast.claire, () -> facts.correct(right, wrong, fact(Compartment.RESERVED, "y", false)));
        assertThat(row(cast.sofia, right)).isNotNull();
        assertThatThrownBy(() -> cast.as(
                        cast.claire, () -> facts.correct(Ids.mint(), right, fact(Compartment.TEAM, "z", false))))
                .isInstanceOf(Facts.OtherCompartment.class);
    }

    @Test
    void nobody_corrects_or_withdraws_what_another_wrote() {
        UUID fact = write(cast.nadia, Compartment.TEAM, "à elle", false);
        assertThatThrownBy(() -> cast.as(
                        cast.thomas, () -> facts.correct(Ids.mint(), fact, fact(Compartment.TEAM, "à lui", false))))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> cast.as(cast.thomas, () -> facts.withdraw(fact, null)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void what_is_withdrawn_no_longer_shows_and_is_not_corrected() {
        UUID fact = write(cast.nadia, Compartment.TEAM, "par erreur", false);
        cast.as(cast.nadia, () -> facts.withdraw(fact, "erreur de personne"));
        cast.as(cast.nadia, () -> facts.withdraw(fact, "deux fois"));
        assertThat(row(cast.thomas, fact)).isNull();
        assertThat(owns("select reason from casefiles.withdrawals where fact_id = ?", fact))
                .isEqualTo("erreur de personne");
        assertThatThrownBy(() ->
                        cast.as(cast.nadia, () -> facts.correct(Ids.mint(), fact, fact(Compartment.TEAM, "x", false))))
                .isInstanceOf(Facts.TakenBack.class);
    }

    /// One text the owner reads, past every wall.
    private String owns(String sql, Object... values) {
        try (var owner = cast.owner();
                var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Recipe recipe() {
        return programmes.recipeOf(cast.tourcoing);
    }
}
