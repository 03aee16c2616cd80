package fr.essaim.reports;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Submitting a report: its rows, the text of its definition, who and when are frozen together, and never change.
@Component
public class Submissions {
    private final Reports reports;
    private final SubmissionRepository kept;
    private final Journal journal;
    private final JdbcClient sql;

    Submissions(Reports reports, SubmissionRepository kept, Journal journal, JdbcClient sql) {
        this.reports = reports;
        this.kept = kept;
        this.journal = journal;
        this.sql = sql;
    }

    /// Makes the report and freezes it. For funders a quarter is told once: asked again, it is the same submission.
    /// @param id of the submission; the same id twice is one
    /// @throws ToldOtherwise when another report told funders of some of these days
    public UUID submit(UUID id, Reports.Wish wish) {
        Optional<UUID> before = kept.already(id).or(() -> kept.toldFunders(wish));
        return before.orElseGet(() -> freeze(id, wish));
    }

    /// The submission that told funders of this report and period already.
    public Optional<UUID> told(Reports.Wish wish) {
        return kept.toldFunders(wish);
    }

    private UUID freeze(UUID id, Reports.Wish wish) {
        try {
            return reports.make(wish, report -> keep(id, wish, report));
        } catch (DataIntegrityViolationException overlapping) {
            if (String.valueOf(overlapping.getMessage()).contains("funders_read_a_day_once")) {
                throw new ToldOtherwise(wish.period().name());
            }
            throw overlapping;
        }
    }

    private UUID keep(UUID id, Reports.Wish wish, PreparedReport report) {
        ReportDefinition definition = report.definition();
        sql.sql("""
                insert into reports.submissions (id, programme_id, report, version, definition, recipe_code, recipe_version,
                    lines, readers, language, from_day, until_day, known_at, reason, rows, hash)
                values (:id, :programme, :report, :version, :definition, :recipe, :recipeVersion,
                    :lines, :readers, :language, :from, :until, :known, :reason, :rows, :hash)
                """)
                .param("id", id)
                .param("programme", report.programme())
                .param("report", definition.id())
                .param("version", definition.version())
                .param("definition", definition.body())
                .param("recipe", definition.recipe().code())
                .param("recipeVersion", definition.recipe().version())
                .param("lines", SubmissionRepository.code(definition.lines()))
                .param("readers", SubmissionRepository.code(definition.readers()))
                .param("language", wish.words().locale().getLanguage())
                .param("from", report.period().from())
                .param("until", report.period().until())
                .param("known", report.known().atOffset(ZoneOffset.UTC))
                .param("reason", Reports.reason(wish, definition))
                .param("rows", report.table().rows().size())
                .param("hash", report.table().hash())
                .update();
        kept.keep(id, report.table());
        journal.did("submit-report", null, people(report.table()));
        return id;
    }

    private static ParticipantId[] people(ReportTable table) {
        return table.rows().stream()
                .map(ReportTable.Row::participant)
                .filter(Objects::nonNull)
                .distinct()
                .map(ParticipantId::new)
                .toArray(ParticipantId[]::new);
    }

    /// What was submitted; when it names people, the reading is journaled.
    /// @throws NotHere when there is none for this viewer
    @Transactional
    public FrozenReport read(UUID id) {
        FrozenReport report = kept.find(id).orElseThrow(NotHere::new);
        journal.read("submission", null, List.of(people(report.table())));
        return report;
    }

    /// What changed from one submission to another of the same report, line by line, and what was
    /// recorded between them.
    /// @throws NotHere when one of them is not here for this viewer
    /// @throws NotComparable when they are not of one report and one programme
    @Transactional
    public Difference difference(UUID one, UUID other) {
        FrozenReport a = read(one);
        FrozenReport b = read(other);
        boolean alike = a.programme().equals(b.programme())
                && a.definition().id().equals(b.definition().id());
        if (!alike || one.equals(other)) {
            throw new NotComparable();
        }
        boolean inOrder = !a.known().isAfter(b.known());
        FrozenReport then = inOrder ? a : b;
        FrozenReport now = inOrder ? b : a;
        return Difference.of(then, now, kept.recorded(then.id(), now.id()));
    }

    /// Lines about people that may be erased.
    ///
    /// @param since the day from which
    public record Due(UUID id, String report, LocalDate fromDay, LocalDate untilDay, LocalDate since) {}

    /// Of a programme that has been over for as long as its recipe keeps them; empty for who may not erase.
    @Transactional
    public List<Due> due(String programme) {
        return kept.due(programme);
    }

    /// The lines about people go for good; that it was submitted, what it was and the mark of its lines stay. The
    /// database journals whom they were about.
    /// @throws NotHere when there is none for this viewer
    /// @throws StillKept when it may be asked for yet, or has no lines about people
    @Transactional
    public void erase(UUID id) {
        FrozenReport report = kept.find(id).orElseThrow(NotHere::new);
        if (report.erasedAt() == null && !kept.erase(id)) {
            throw new StillKept();
        }
    }

    public static final class StillKept extends Refusal {
        StillKept() {
            super("reports.refusal.still-kept", null);
        }
    }

    public static final class ToldOtherwise extends Refusal {
        ToldOtherwise(String period) {
            super("reports.refusal.told-otherwise", "period", period);
        }
    }

    public static final class NotComparable extends Refusal {
        NotComparable() {
            super("reports.refusal.not-comparable", "with");
        }
    }
}
