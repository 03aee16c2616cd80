package fr.essaim.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.handovers.Handover.Why;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

@SpringBootTest
@EssaimTest
class HandoversTest {
    private static final LocalDate TODAY = Cast.today();

    @Autowired
    Handovers handovers;

    @Autowired
    Caseloads caseloads;

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
    ParticipantId dylan = ParticipantId.mint();

    @BeforeEach
    void nadias_two_people_one_of_whom_thomas_knows() throws SQLException {
        cast = new Cast(database, viewers);
        run("delete from handovers.kept_lines", "delete from handovers.changes", "delete from handovers.lines");
        run("delete from handovers.undoings", "delete from handovers.handovers", "delete from team.absences");
        run("delete from casefiles.care_team");
        open(aurelie, "Aurélie", "Carpentier");
        open(dylan, "Dylan", "Hochart");
        cast.as(cast.nadia, () -> careTeam.assign(aurelie, cast.thomas, Part.SUPPORT, TODAY));
        run("update casefiles.care_team set from_day = from_day - 30");
    }

    private void open(ParticipantId id, String first, String last) {
        cast.as(
                cast.nadia,
                () -> participants.open(
                        id, cast.tourcoing, new Identity(new PersonName(first, last), null, null), null));
    }

    private void run(String... statements) throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Handover leaving(LocalDate from) {
        return Handover.checked(cast.tourcoing, cast.nadia, Why.LEAVING, from, null);
    }

    private Handover away(LocalDate from, LocalDate until) {
        return Handover.checked(cast.tourcoing, cast.nadia, Why.AWAY, from, until);
    }

    private Caseload read(MemberId who, Handover handover) {
        return cast.as(who, () -> new TransactionTemplate(transactions).execute(begun -> caseloads.read(handover)));
    }

    private UUID pass(MemberId who, Handover handover, @Nullable MemberId to) {
        UUID id = Ids.mint();
        Map<UUID, @Nullable MemberId> choices = new HashMap<>();
        read(who, handover).charges().forEach(charge -> choices.put(charge.id(), to));
        cast.as(who, () -> handovers.pass(id, handover, choices));
        return id;
    }

    /// Who is in charge of somebody, part and days, as the owner of the database sees it.
    private List<String> team(ParticipantId person) throws SQLException {
        var rows = new ArrayList<String>();
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        select m.first_name || ' ' || c.part || ' ' || (c.from_day - team.today())
                            || coalesce('..' || (c.until_day - team.today()), '')
                        from casefiles.care_team c join team.members m on m.id = c.member_id
                        where participant_id = '%s' order by 1
                        """.formatted(person))) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    @Test
    void a_whole_caseload_is_passed_on_and_undone_exactly() throws SQLException {
        var before = List.of(team(aurelie), team(dylan));
        UUID id = pass(cast.lead, leaving(TODAY.plusDays(10)), cast.thomas);
        assertThat(team(aurelie))
                .containsExactly("Nadia reference -30..9", "Thomas reference 10", "Thomas support -30..9");
        assertThat(team(dylan)).containsExactly("Nadia reference -30..9", "Thomas reference 10");

        assertThat(cast.as(cast.lead, () -> handovers.undo(id))).isZero();
        assertThat(List.of(team(aurelie), team(dylan))).isEqualTo(before);
        assertThat(cast.as(cast.lead, () -> handovers.undo(id)))
                .as("twice is once")
                .isZero();
    }

    @Test
    void what_was_changed_since_is_kept_and_counted() throws SQLException {
        UUID id = pass(cast.nadia, leaving(TODAY), cast.thomas);
        cast.as(cast.lead, () -> careTeam.assign(dylan, cast.claire, Part.REFERENCE, TODAY));
        var dylans = team(dylan);
        assertThat(cast.as(cast.nadia, () -> handovers.undo(id))).isOne();
        assertThat(team(dylan)).isEqualTo(dylans);
        assertThat(team(aurelie)).containsExactly("Nadia reference -30", "Thomas support -30");
    }

    @Test
    void undone_later_the_days_in_between_stay_in_the_history() throws SQLException {
        UUID id = pass(cast.lead, leaving(TODAY), cast.thomas);
        run("update casefiles.care_team set from_day = from_day - 5, until_day = until_day - 5");
        run("update handovers.handovers set from_day = from_day - 5");
        run("update handovers.changes set from_day = from_day - 5, until_before = until_before - 5, "
                + "until_after = until_after - 5");
        cast.as(cast.lead, () -> handovers.undo(id));
        assertThat(team(dylan))
                .containsExactly("Nadia reference -35..-6", "Nadia reference 0", "Thomas reference -5..-1");
    }

    @Test
    void the_reference_comes_back_by_itself_from_an_absence() throws SQLException {
        pass(cast.nadia, away(TODAY, TODAY.plusDays(14)), cast.thomas);
        assertThat(team(dylan)).containsExactly("Nadia reference -30", "Thomas stand-in 0..14");
        assertThat(team(aurelie))
                .containsExactly(
                        "Nadia reference -30", "Thomas stand-in 0..14", "Thomas support -30..-1", "Thomas support 15");
        var others = read(cast.lead, Handover.checked(cast.tourcoing, cast.claire, Why.LEAVING, TODAY, null));
        assertThat(others.successors()).extracting(Successor::name).doesNotContain("Nadia Belkacem");
    }

    @Test
    void nobody_else_passes_my_people_on() {
        assertThatThrownBy(() -> pass(cast.claire, leaving(TODAY), cast.thomas)).isInstanceOf(Handovers.NotYours.class);
        assertThatThrownBy(() -> pass(cast.youssef, leaving(TODAY), cast.thomas))
                .isInstanceOf(fr.essaim.kernel.NotHere.class);
        assertThatThrownBy(() -> pass(cast.nadia, leaving(TODAY), cast.youssef))
                .as("Youssef works at Roubaix")
                .isInstanceOf(Handovers.NotASuccessor.class);
        assertThatThrownBy(() -> pass(cast.nadia, leaving(TODAY.minusDays(1)), cast.thomas))
                .isInstanceOf(Handover.TooLate.class);
    }

    @Test
    void a_hundred_and_fifty_people_take_as_many_statements_as_two() {
        int two = statements();
        for (int i = 0; i < 150; i++) {
            open(ParticipantId.mint(), "Personne", "Numéro" + i);
        }
        assertThat(statements()).isEqualTo(two).isLessThanOrEqualTo(25);
    }

    private int statements() {
        var handover = leaving(TODAY);
        UUID id = Ids.mint();
        Map<UUID, @Nullable MemberId> choices = new HashMap<>();
        read(cast.lead, handover).charges().forEach(charge -> choices.put(charge.id(), cast.thomas));
        return cast.as(cast.lead, () -> {
            int passing = Queries.during(() -> {
                handovers.pass(id, handover, choices);
                return 0;
            });
            return passing + Queries.during(() -> handovers.undo(id));
        });
    }
}
