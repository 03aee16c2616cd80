package fr.essaim.audits;

import fr.essaim.kernel.Period;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps draws, in the caller's transaction; the database tells who may be drawn, by ids alone.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DrawRepository {
    private static final int BATCH = 200;

    private final JdbcClient sql;
    private final JdbcTemplate template;

    DrawRepository(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /// @param word what was pasted; null of a frame
    record Found(@Nullable String word, UUID journeyId, UUID participantId, String recipeCode, String recipeVersion) {}

    /// Whether there is one already; two of one id at the same moment are made one after the other.
    boolean holds(UUID draw) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('audits.draw ' || :id, 0))")
                .param("id", draw.toString())
                .query((row, n) -> 0)
                .list();
        return sql.sql("select exists (select 1 from audits.draws where id = :id)")
                .param("id", draw)
                .query(Boolean.class)
                .single();
    }

    List<Found> frame(UUID programme, Frame frame) {
        Period days = days(frame);
        return sql.sql("""
                select null as word, f.* from audits.frame(:programme, :frame, :from, :until, :submission) f
                order by f.journey_id
                """)
                .param("programme", programme)
                .param("frame", frame.code())
                .param("from", days == null ? null : days.from(), Types.DATE)
                .param("until", days == null ? null : days.until(), Types.DATE)
                .param("submission", submission(frame), Types.OTHER)
                .query(Found.class)
                .list();
    }

    List<Found> found(UUID programme, List<String> words) {
        return sql.sql("select * from audits.found(:programme, :words)")
                .param("programme", programme)
                .param("words", words.toArray(String[]::new))
                .query(Found.class)
                .list();
    }

    @SuppressWarnings("TooManyParameters")
    void keep(
            UUID id,
            UUID audit,
            Frame frame,
            @Nullable String seed,
            List<UUID> among,
            List<String> questions,
            List<String> asked,
            List<Found> drawn) {
        Period days = days(frame);
        LocalDate from = days == null ? null : days.from();
        LocalDate until = days == null ? null : days.until();
        sql.sql("""
                insert into audits.draws (id, audit_id, frame, from_day, until_day, submission_id, algorithm, seed, size,
                    frame_size, frame_hash, questions, asked)
                values (:id, :audit, :frame, :from, :until, :submission, :algorithm, :seed, :size, :frameSize, :mark, :questions,
                    :asked)
                """)
                .param("id", id)
                .param("audit", audit)
                .param("frame", frame.code())
                .param("from", from, Types.DATE)
                .param("until", until, Types.DATE)
                .param("submission", submission(frame), Types.OTHER)
                .param("algorithm", seed == null ? Sampling.AS_LISTED : Sampling.ALGORITHM)
                .param("seed", seed, Types.VARCHAR)
                .param("size", drawn.size())
                .param("frameSize", among.size())
                .param("mark", Sampling.mark(among))
                .param("questions", questions.toArray(String[]::new))
                .param("asked", asked.toArray(String[]::new))
                .update();
        sql.sql("insert into audits.frames (draw_id, journeys) values (:id, :journeys)")
                .param("id", id)
                .param("journeys", among.toArray(UUID[]::new))
                .update();
        var places = java.util.stream.IntStream.range(0, drawn.size()).boxed().toList();
        template.batchUpdate(
                "insert into audits.sampled (draw_id, place, journey_id, participant_id) values (?, ?, ?, ?)",
                places,
                BATCH,
                (row, place) -> {
                    row.setObject(1, id);
                    row.setInt(2, place + 1);
                    row.setObject(3, drawn.get(place).journeyId());
                    row.setObject(4, drawn.get(place).participantId());
                });
    }

    private static @Nullable Period days(Frame frame) {
        return switch (frame) {
            case Frame.Entered entered -> entered.days();
            case Frame.Left left -> left.days();
            default -> null;
        };
    }

    private static @Nullable UUID submission(Frame frame) {
        return frame instanceof Frame.Submission lines ? lines.id() : null;
    }

    List<Draw> of(UUID audit) {
        return sql.sql("""
                select d.id, d.frame, d.from_day, d.until_day, s.report as submission, d.algorithm, d.seed, d.size, d.frame_size,
                    d.frame_hash, coalesce(trim(m.first_name || ' ' || m.last_name), '') as drawn_by, d.drawn_at
                from audits.draws d left join reports.submissions s on s.id = d.submission_id
                left join team.members m on m.id = d.drawn_by where d.audit_id = :audit order by d.drawn_at, d.id
                """).param("audit", audit).query(Draw.class).list();
    }

    Optional<String> ids(UUID draw) {
        return sql.sql("select array_to_string(journeys, E'\\n') from audits.frames where draw_id = :draw")
                .param("draw", draw)
                .query(String.class)
                .optional();
    }
}
