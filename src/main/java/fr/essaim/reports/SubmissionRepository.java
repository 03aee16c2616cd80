package fr.essaim.reports;

import fr.essaim.programme.Programmes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps submissions and gives them back as they were. Rows come in batches: a report may have thousands.
@Component
@Transactional
class SubmissionRepository {
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate template;
    private final Programmes programmes;

    SubmissionRepository(JdbcClient sql, JdbcTemplate template, Programmes programmes) {
        this.sql = sql;
        this.template = template;
        this.programmes = programmes;
    }

    static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    Optional<UUID> already(UUID id) {
        return sql.sql("select id from reports.submissions where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// The submission that told funders of this very report and period.
    Optional<UUID> toldFunders(Reports.Wish wish) {
        return sql.sql("""
                select s.id from reports.submissions s join programme.programmes p on p.id = s.programme_id
                where p.code = :programme and s.report = :report and s.readers = 'funders'
                  and s.from_day = :from and s.until_day = :until
                """)
                .param("programme", wish.programme())
                .param("report", wish.report())
                .param("from", wish.period().from())
                .param("until", wish.period().until())
                .query(UUID.class)
                .optional();
    }

    void keep(UUID submission, ReportTable table) {
        var places =
                Stream.iterate(0, place -> place + 1).limit(table.rows().size()).toList();
        template.batchUpdate("""
                insert into reports.submitted_rows (submission_id, place, row_key, participant_id, hub_id, cells)
                values (?, ?, ?, ?, ?, ?)
                """, places, BATCH, (row, place) -> {
            ReportTable.Row line = table.rows().get(place);
            row.setObject(1, submission);
            row.setInt(2, place + 1);
            row.setString(3, line.key());
            row.setObject(4, line.participant(), Types.OTHER);
            row.setObject(5, line.hub(), Types.INTEGER);
            row.setArray(
                    6,
                    row.getConnection()
                            .createArrayOf(
                                    "text",
                                    line.cells().stream().map(Cell::frozen).toArray(String[]::new)));
        });
    }

    private record Kept(
            String code,
            String title,
            String report,
            String definition,
            String recipeCode,
            String recipeVersion,
            String language,
            LocalDate fromDay,
            LocalDate untilDay,
            Instant knownAt,
            Instant submittedAt,
            String name,
            String reason,
            String hash,
            @Nullable Instant erasedAt,
            String erasedBy) {}

    Optional<FrozenReport> find(UUID id) {
        return sql.sql("""
                select p.code, p.title, s.report, s.definition, s.recipe_code, s.recipe_version, s.language, s.from_day,
                    s.until_day, s.known_at, s.submitted_at, coalesce(m.first_name || ' ' || m.last_name, '') as name,
                    s.reason, s.hash, e.erased_at, coalesce(b.first_name || ' ' || b.last_name, '') as erased_by
                from reports.submissions s join programme.programmes p on p.id = s.programme_id
                left join team.members m on m.id = s.submitted_by
                left join reports.erasures e on e.submission_id = s.id left join team.members b on b.id = e.erased_by
                where s.id = :id
                """).param("id", id).query(Kept.class).optional().map(kept -> frozen(id, kept));
    }

    private FrozenReport frozen(UUID id, Kept kept) {
        var recipe = programmes.recipe(kept.recipeCode(), kept.recipeVersion());
        ReportDefinition definition = ReportReader.read(kept.definition(), kept.report(), recipe)
                .found()
                .orElseThrow(() -> new IllegalStateException("a submitted definition cannot be read: " + id));
        return new FrozenReport(
                id,
                kept.code(),
                kept.title(),
                definition,
                new ReportPeriod(kept.fromDay(), kept.untilDay()),
                Locale.of(kept.language()),
                kept.knownAt(),
                kept.submittedAt(),
                kept.name(),
                kept.reason(),
                kept.hash(),
                new ReportTable(rows(id)),
                kept.erasedAt(),
                kept.erasedBy());
    }

    private List<ReportTable.Row> rows(UUID id) {
        return sql.sql("""
                select row_key, participant_id, hub_id, cells from reports.submitted_rows
                where submission_id = :id order by place
                """).param("id", id).query((row, n) -> row(row)).list();
    }

    private static ReportTable.Row row(ResultSet row) throws SQLException {
        var cells = new ArrayList<Cell>();
        for (String cell : (String[]) row.getArray("cells").getArray()) {
            cells.add(Cell.thawed(cell));
        }
        @Nullable Integer hub = row.getObject("hub_id", Integer.class);
        return new ReportTable.Row(
                Objects.requireNonNull(row.getString("row_key")),
                row.getObject("participant_id", UUID.class),
                hub,
                cells);
    }

    private record Run(String code, UUID id) {}

    /// Of a programme, the submissions whose lines about people may be erased today, and since when.
    List<Submissions.Due> due(String programme) {
        return run("code = :it", programme)
                .map(run -> sql.sql("""
                select s.id, s.report, s.from_day, s.until_day, d.since
                from reports.due_to_go(:programme, :kept::interval) d join reports.submissions s on s.id = d.submission_id
                order by s.submitted_at, s.id
                """)
                        .param("programme", run.id())
                        .param("kept", kept(run))
                        .query(Submissions.Due.class)
                        .list())
                .orElse(List.of());
    }

    /// @return false when they may not be, or are already
    boolean erase(UUID submission) {
        return run("id = (select s.programme_id from reports.submissions s where s.id = :it)", submission)
                .map(run -> sql.sql("select reports.erase(:id, :kept::interval)")
                        .param("id", submission)
                        .param("kept", kept(run))
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    /// A programme that is over.
    private Optional<Run> run(String which, Object it) {
        return sql.sql("select code, id from programme.programmes where closes_on < team.today() and " + which)
                .param("it", it)
                .query(Run.class)
                .optional();
    }

    private String kept(Run run) {
        return programmes.recipeOf(run.code()).targets().submissionsKept().toString();
    }

    /// What was recorded after the first was frozen and before the second, in the order it was.
    List<Recorded> recorded(UUID one, UUID other) {
        return sql.sql("""
                select r.row_key, r.hub, r.kind, r.day, r.recorded_at,
                    coalesce(m.first_name || ' ' || m.last_name, '') as author
                from reports.recorded(:one, :other) r left join team.members m on m.id = r.author order by r.recorded_at
                """)
                .param("one", one)
                .param("other", other)
                .query(Recorded.class)
                .list();
    }
}
