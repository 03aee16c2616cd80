package fr.essaim.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What a funder can know, by reading, by subtracting and by asking the database: attacked.
@SpringBootTest
@EssaimTest
class FundersTest {
    private static final String TABLE = "financeur-trimestriel";

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
    private UUID last;

    @BeforeEach
    void nine_at_the_quay_and_two_at_the_dock() throws SQLException {
        cast = new Cast(database, viewers);
        life = new ReportLife(cast);
        int quay = life.hub("quai");
        int dock = life.hub("bassin");
        int mill = life.hub("moulin");
        for (int i = 0; i < 9; i++) {
            last = life.journey(quay, "Q" + i, "2026-04-1" + i);
            life.journey(mill, "M" + i, "2026-04-1" + i);
        }
        life.journey(dock, "D1", "2026-05-01");
        life.journey(dock, "D2", "2026-05-02");
    }

    private UUID submit(String period) {
        return cast.as(cast.helene, () -> submissions.submit(Ids.mint(), life.wish(TABLE, period)));
    }

    @Test
    void the_two_at_the_dock_are_not_told_nor_given_back_by_the_whole() {
        FrozenReport read = cast.as(cast.paul, () -> submissions.read(submitted()));
        var entered = read.table().rows().stream()
                .map(row -> row.key() + "=" + row.cells().get(1).frozen())
                .toList();
        assertThat(entered).contains("=number:20", "bassin=too-few:n.d.");
        assertThat(entered.stream().filter(cell -> cell.endsWith("too-few:n.d.")))
                .as("a second one is hidden, or the whole would give the first back")
                .hasSize(2);
        assertThat(read.by()).as("a funder does not know the team").isEmpty();
    }

    private UUID submitted() {
        return submit("2026-T2");
    }

    @Test
    void a_quarter_is_told_once_whatever_is_recorded_later() throws SQLException {
        UUID first = submit("2026-T2");
        ReportTable before = cast.as(cast.paul, () -> submissions.read(first)).table();
        life.left(last, "2026-06-20", "cdi", "now()");
        assertThat(submit("2026-T2")).isEqualTo(first);
        assertThat(cast.as(cast.paul, () -> submissions.read(first)).table()).isEqualTo(before);
    }

    @Test
    void no_other_days_are_told_that_a_subtraction_could_use() throws SQLException {
        for (String period : List.of("2026", "2026-05", "2026-04-01..2026-06-29")) {
            assertThatThrownBy(() -> submit(period)).as(period).isInstanceOf(ReportDefinition.NotAQuarter.class);
        }
        assertThatThrownBy(() -> submit(ReportPeriod.quarterOf(Cast.today()).name()))
                .isInstanceOf(ReportDefinition.NotClosed.class);
        assertThatThrownBy(() -> cast.as(cast.helene, () -> reports.makeDraft(life.wish(TABLE, "2026-T2"))))
                .isInstanceOf(Reports.OnlySubmitted.class);
        UUID first = submit("2026-T2");
        assertThatThrownBy(() -> life.write("""
                insert into reports.submissions (id, programme_id, report, version, definition, recipe_code, recipe_version,
                    lines, readers, language, from_day, until_day, known_at, reason, rows, hash, submitted_by)
                select gen_random_uuid(), programme_id, 'autre', version, definition, recipe_code, recipe_version, lines,
                    readers, language, from_day + 30, until_day + 30, known_at, reason, rows, hash, submitted_by
                from reports.submissions where id = '%s'
                """.formatted(first))).hasMessageContaining("funders_read_a_day_once");
    }

    @Test
    void a_funder_who_asks_the_database_gets_no_count_and_nobody() throws SQLException {
        UUID people =
                cast.as(cast.helene, () -> submissions.submit(Ids.mint(), life.wish("fse-participants", "2026-T2")));
        UUID counts =
                cast.as(cast.helene, () -> submissions.submit(Ids.mint(), life.wish("dialogue-de-gestion", "2026-T2")));
        submit("2026-T2");
        for (UUID id : List.of(people, counts)) {
            assertThatThrownBy(() -> cast.as(cast.paul, () -> submissions.read(id)))
                    .isInstanceOf(NotHere.class);
        }
        for (String from : List.of(
                "reports.counts('" + life.programme + "', '2026-01-01', '2026-12-31', 'infinity')",
                "reports.people((select id from reports.readings limit 1), 'present', '{}', '{last-name}', 'infinity')",
                "reports.people('" + Ids.mint() + "', 'present', '{}', '{last-name}', 'infinity')",
                "reports.recorded('" + people + "', '" + counts + "')",
                "reports.readings",
                "reports.submitted_rows where participant_id is not null",
                "reports.submissions where readers = 'house'",
                "indicators.tally('" + life.programme + "', '2026-12-31', 'infinity')",
                "today.counts() where hub_id is not null")) {
            assertThat(asked(from)).as(from).isZero();
        }
        assertThatThrownBy(() ->
                        asked("reports.passages('" + life.programme + "', '2026-01-01', '2026-12-31', 'infinity')"))
                .isInstanceOf(SQLException.class);
    }

    private long asked(String from) throws SQLException {
        try (var connection = cast.application()) {
            connection.setAutoCommit(false);
            try (var show = connection.prepareStatement("select set_config('essaim.ticket', ?, true)")) {
                show.setString(1, ticket());
                show.execute();
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + from)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Autowired
    fr.essaim.team.Tickets tickets;

    private String ticket() {
        return tickets.open(cast.paul, java.time.Duration.ofMinutes(5));
    }
}
