package fr.essaim.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.casefiles.Identity;
import fr.essaim.duplicates.Merges;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Four journeys at two hubs: what is submitted stays, and what changed since is explained.
@SpringBootTest
@EssaimTest
class SubmissionsTest {
    private static final String PEOPLE = "fse-participants";

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Reports reports;

    @Autowired
    Submissions submissions;

    private ReportLife life;
    private Cast cast;
    private int quay;
    private UUID ama;
    private UUID bob;

    @BeforeEach
    void four_journeys() throws SQLException {
        cast = new Cast(database, viewers);
        life = new ReportLife(cast);
        quay = life.hub("quai");
        int dock = life.hub("bassin");
        ama = life.journey(quay, "Ama", "2026-01-05");
        bob = life.journey(quay, "Bob", "2026-02-05");
        UUID cid = life.journey(dock, "Cid", "2026-02-10");
        life.journey(dock, "Dan", "2026-07-10");
        life.answered(ama, "education", "given", "level-3");
        life.answered(bob, "education", "refused", "");
        life.left(cid, "2026-05-20", "cdi", "'2026-05-21 10:00+02'");
    }

    private UUID submit(String report, String period) {
        return cast.as(cast.helene, () -> submissions.submit(Ids.mint(), life.wish(report, period)));
    }

    private FrozenReport read(UUID id) {
        return cast.as(cast.helene, () -> submissions.read(id));
    }

    private static String cell(FrozenReport report, int row, String column) {
        var columns = report.definition().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(column)) {
                return report.table().rows().get(row).cells().get(i).frozen();
            }
        }
        throw new IllegalArgumentException(column);
    }

    @Test
    void refused_not_recorded_and_not_applicable_are_three_things() {
        FrozenReport report = read(submit(PEOPLE, "2026-T2"));
        assertThat(report.table().rows()).hasSize(3);
        assertThat(cell(report, 0, "education")).isEqualTo("text:EECO10");
        assertThat(cell(report, 1, "education")).isEqualTo("refused:REFUS");
        assertThat(cell(report, 2, "education")).isEqualTo("not-recorded:");
        assertThat(cell(report, 0, "result")).isEqualTo("not-applicable:SANS-OBJET");
        assertThat(cell(report, 2, "result")).isEqualTo("text:EECR04");
        assertThat(cell(report, 2, "left-on")).isEqualTo("day:2026-05-20");
        assertThat(cell(report, 2, "age")).isEqualTo("number:35");
    }

    @Test
    void what_was_submitted_is_read_again_the_same_whatever_was_recorded_since() throws SQLException {
        UUID first = submit(PEOPLE, "2026-T2");
        ReportTable before = read(first).table();
        life.left(ama, "2026-06-20", "cdd", "now()");
        life.write("update casefiles.participants set last_name = 'Autre' where id = '" + bob + "'");
        FrozenReport again = read(first);
        assertThat(again.table()).isEqualTo(before);
        assertThat(again.isIntact()).isTrue();
        assertThat(cast.as(cast.helene, () -> reports.make(life.wish(PEOPLE, "2026-T2")))
                        .table())
                .isNotEqualTo(before);
    }

    @Test
    void two_submissions_are_told_apart_by_the_fact_that_was_recorded_and_when() throws SQLException {
        UUID first = submit(PEOPLE, "2026-T2");
        life.left(ama, "2026-06-20", "cdd", "now()");
        UUID eve = life.journey(quay, "Eve", "2026-04-02");
        life.write("update journeys.entries set written_at = now() where journey_id = '" + eve + "'");
        UUID second = submit(PEOPLE, "2026-T2");
        Difference difference = cast.as(cast.helene, () -> submissions.difference(second, first));
        assertThat(difference.then().id()).isEqualTo(first);
        assertThat(difference.same()).isEqualTo(2);
        assertThat(difference.lines()).extracting(Difference.Line::name).containsExactly("Ama X", "Eve X");
        Difference.Line changed = difference.lines().getFirst();
        assertThat(changed.kind()).isEqualTo(Difference.Kind.CHANGED);
        assertThat(changed.cells()).extracting(change -> change.column().id()).contains("left-on", "outcome", "result");
        assertThat(changed.because()).extracting(Recorded::kind).containsExactly("exit");
        assertThat(changed.because().getFirst().recordedAt())
                .isAfter(difference.then().known());
        assertThat(difference.lines().getLast().kind()).isEqualTo(Difference.Kind.CAME);
        assertThat(difference.lines().getLast().because())
                .extracting(Recorded::kind)
                .contains("entry");
    }

    @Test
    void counts_differ_by_what_was_recorded_at_the_hub_and_another_period_says_so() throws SQLException {
        UUID first = submit("dialogue-de-gestion", "2026-T2");
        life.left(ama, "2026-06-20", "cdd", "now()");
        UUID second = submit("dialogue-de-gestion", "2026-T2");
        Difference difference = cast.as(cast.helene, () -> submissions.difference(first, second));
        assertThat(difference.lines()).extracting(Difference.Line::name).containsExactly("quai", "reports.whole");
        assertThat(difference.lines().getFirst().because())
                .extracting(Recorded::kind)
                .contains("exit");
        UUID year = submit("dialogue-de-gestion", "2026");
        Difference other = cast.as(cast.helene, () -> submissions.difference(second, year));
        assertThat(other.lines().getFirst().otherwise()).isEqualTo(Difference.Otherwise.OTHER_PERIOD);
    }

    @Test
    void a_merge_and_its_undoing_leave_a_submission_as_it_was(@Autowired Merges merges) throws SQLException {
        life.write("update journeys.journeys set exited_on = '2026-01-20' where id = '" + ama + "'");
        life.left(ama, "2026-01-20", "none", "'2026-01-21 10:00+02'");
        UUID first = submit(PEOPLE, "2026");
        ReportTable before = read(first).table();
        UUID merge = Ids.mint();
        var bobs = new Identity(new PersonName("X", "Bob"), null, null);
        cast.as(cast.ines, () -> merges.merge(merge, new ParticipantId(bob), new ParticipantId(ama), bobs));
        assertThat(read(first).table()).isEqualTo(before);
        assertThat(cast.as(cast.helene, () -> reports.make(life.wish(PEOPLE, "2026")))
                        .table()
                        .rows())
                .hasSize(before.rows().size() - 1);
        UUID second = submit(PEOPLE, "2026");
        Difference difference = cast.as(cast.helene, () -> submissions.difference(first, second));
        assertThat(difference.lines())
                .filteredOn(line -> line.kind() == Difference.Kind.WENT)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.because()).extracting(Recorded::kind).contains("merge"));
        cast.as(cast.ines, () -> merges.undo(merge));
        assertThat(read(first).table()).isEqualTo(before);
        assertThat(cast.as(cast.helene, () -> reports.make(life.wish(PEOPLE, "2026")))
                        .table()
                        .rows())
                .hasSameSizeAs(before.rows());
    }

    @Test
    void an_empty_report_is_refused() {
        assertThatThrownBy(() -> submit(PEOPLE, "2025-T1")).isInstanceOf(Reports.NothingToReport.class);
        assertThatThrownBy(() -> submit("dialogue-de-gestion", "2025-T1")).isInstanceOf(Reports.NothingToReport.class);
    }

    @Test
    void nobody_but_direction_and_administration_reads_people_and_the_journal_tells_who_did() throws SQLException {
        UUID id = submit(PEOPLE, "2026-T2");
        assertThat(acts(cast.helene.value())).contains("open-report", "report-people", "submit-report");
        for (var other : List.of(cast.nadia, cast.paul, cast.lead)) {
            assertThatThrownBy(() -> cast.as(other, () -> submissions.read(id))).isInstanceOf(NotHere.class);
            assertThatThrownBy(() -> cast.as(other, () -> reports.make(life.wish(PEOPLE, "2026-T2"))))
                    .isInstanceOf(Reports.NotDirection.class);
        }
        assertThat(cast.as(cast.ines, () -> submissions.read(id)).table().rows())
                .hasSize(3);
    }

    @Test
    void the_application_can_neither_change_nor_erase_nor_add_to_what_was_submitted() throws SQLException {
        UUID id = submit(PEOPLE, "2026-T2");
        for (String act : List.of(
                "update reports.submissions set reason = 'autre motif'",
                "update reports.submitted_rows set cells = '{}'",
                "delete from reports.submitted_rows",
                "delete from reports.submissions",
                "truncate reports.submitted_rows",
                "insert into reports.submitted_rows (submission_id, place, row_key, cells) values ('" + id
                        + "', 99, 'x', '{}')")) {
            cast.as(cast.helene, () -> {
                assertThatThrownBy(() -> asTheApplication(act)).isInstanceOf(SQLException.class);
            });
            assertThatThrownBy(() -> {
                        if (!act.startsWith("insert")) {
                            life.write(act);
                        } else {
                            throw new SQLException("its owner may restore rows");
                        }
                    })
                    .isInstanceOf(SQLException.class);
        }
        assertThat(read(id).isIntact()).isTrue();
    }

    private void asTheApplication(String act) throws SQLException {
        try (var connection = cast.application()) {
            connection.setAutoCommit(false);
            try (var show = connection.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                show.setString(1, Viewers.required().ticket());
                show.execute();
            }
            try (var statement = connection.createStatement()) {
                statement.execute(act);
            }
        }
    }

    private List<String> acts(UUID member) throws SQLException {
        var acts = new java.util.ArrayList<String>();
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select act from journal.entries where member_id = '" + member + "' order by id")) {
            while (rows.next()) {
                acts.add(rows.getString(1));
            }
        }
        return acts;
    }

    @Test
    void its_lines_go_when_the_programme_has_been_over_long_enough_and_by_somebodys_act() throws SQLException {
        UUID id = submit(PEOPLE, "2026-T2");
        assertThat(due()).isEmpty();
        closes(Cast.today().minusYears(5));
        assertThat(due()).as("five years to the day: kept").isEmpty();
        assertThatThrownBy(() -> cast.as(cast.ines, () -> submissions.erase(id)))
                .isInstanceOf(Submissions.StillKept.class);
        closes(Cast.today().minusYears(5).minusDays(1));
        assertThat(due()).extracting(Submissions.Due::id).containsExactly(id);
        assertThat(read(id).table().rows()).as("nothing goes by itself").isNotEmpty();
        assertThatThrownBy(() -> life.write("delete from reports.submitted_rows where submission_id = '" + id + "'"))
                .hasMessageContaining("never changed");
        for (var who : List.of(cast.lead, cast.nadia, cast.paul)) {
            assertThat(cast.as(who, () -> submissions.due(life.code))).isEmpty();
            assertThatThrownBy(() -> cast.as(who, () -> submissions.erase(id))).isInstanceOf(NotHere.class);
        }
        String hash = read(id).hash();
        cast.as(cast.ines, () -> {
            submissions.erase(id);
            submissions.erase(id);
        });
        FrozenReport left = read(id);
        assertThat(left.table().rows()).isEmpty();
        assertThat(left.hash()).isEqualTo(hash);
        assertThat(left.erasedBy()).isEqualTo("Inès Vidal");
        assertThat(due()).isEmpty();
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var row =
                        statement.executeQuery("select count(*), max(cardinality(participant_ids)) from journal.entries"
                                + " where act = 'erase-submission' and '" + ama + "' = any (participant_ids)")) {
            row.next();
            assertThat(List.of(row.getInt(1), row.getInt(2))).containsExactly(1, 3);
        }
    }

    private List<Submissions.Due> due() {
        return cast.as(cast.helene, () -> submissions.due(life.code));
    }

    private void closes(LocalDate last) throws SQLException {
        life.write("update programme.programmes set opens_on = '2000-01-01', closes_on = '" + last + "' where code = '"
                + life.code + "'");
    }
}
