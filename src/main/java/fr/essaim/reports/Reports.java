package fr.essaim.reports;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Standing;
import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Recipe;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Making a report, for a director or an administrator. One that names people is read for a reason that is kept, in a
/// transaction of its own, before a row is read; the journal tells who was read.
@Component
public class Reports {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final ReportShelf shelf;
    private final ReportRows rows;
    private final Programmes programmes;
    private final Journal journal;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reports(
            ReportShelf shelf,
            ReportRows rows,
            Programmes programmes,
            Journal journal,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.rows = rows;
        this.programmes = programmes;
        this.journal = journal;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = Clock.systemUTC();
    }

    /// What is asked for.
    ///
    /// @param programme its code
    /// @param report its id
    /// @param reason why people's rows are read; blank when the report itself is the reason
    public record Wish(String programme, String report, ReportPeriod period, String reason, Wording words) {}

    private record Run(UUID id, String title, LocalDate today) {}

    /// @throws NotDirection when the viewer is neither a director nor an administrator
    /// @throws NothingToReport when there would be no line, or only zeros
    public PreparedReport make(Wish wish) {
        return make(wish, report -> report);
    }

    /// As [#make], to be handed out without being submitted.
    /// @throws OnlySubmitted when it is for funders: two drafts of two days would tell small numbers by subtraction
    public PreparedReport makeDraft(Wish wish) {
        return make(wish, report -> {
            if (report.definition().isForFunders()) {
                throw new OnlySubmitted();
            }
            return report;
        });
    }

    /// How many journeys a report of people would be about, before anybody's row is read.
    /// @throws NothingToReport when there would be none
    public long count(Wish wish) {
        Run run = run(wish.programme());
        ReportDefinition definition = shelf.named(wish.report(), programmes.recipeOf(wish.programme()));
        definition.check(wish.period(), run.today());
        long journeys = transaction.execute(status -> rows.counts(run.id(), wish.period(), clock.instant()).stream()
                .filter(hub -> definition.hubs().isEmpty() || definition.hubs().contains(hub.code()))
                .mapToLong(hub -> switch (definition.who()) {
                    case "entered" -> hub.entered();
                    case "left" -> hub.left();
                    default -> hub.before() + hub.entered();
                })
                .sum());
        if (journeys == 0) {
            throw new NothingToReport(wish.period().name());
        }
        return journeys;
    }

    /// As [#make], and does something with it in the same transaction.
    <T extends @Nullable Object> T make(Wish wish, Function<PreparedReport, T> then) {
        Run run = run(wish.programme());
        Recipe recipe = programmes.recipeOf(wish.programme());
        ReportDefinition definition = shelf.named(wish.report(), recipe);
        definition.check(wish.period(), run.today());
        UUID reading = definition.namesPeople() ? opened(run, wish, definition) : null;
        return transaction.execute(status -> then.apply(made(run, wish, definition, reading)));
    }

    private Run run(String programme) {
        var viewer = Viewers.required();
        if (!viewer.is(Standing.DIRECTOR) && !viewer.is(Standing.ADMINISTRATOR)) {
            throw new NotDirection();
        }
        return transaction.execute(status -> sql.sql(
                        "select id, title, team.today() as today from programme.programmes where code = :code")
                .param("code", programme)
                .query(Run.class)
                .optional()
                .orElseThrow(() -> new UnknownProgramme(programme)));
    }

    private UUID opened(Run run, Wish wish, ReportDefinition definition) {
        String reason = reason(wish, definition);
        return transaction.execute(status -> {
            journal.didBecause(reason, "open-report", null);
            return rows.open(run.id(), definition.id(), wish.period(), reason);
        });
    }

    /// @throws NotSaid when it is too short or too long to be one
    static String reason(Wish wish, ReportDefinition definition) {
        String said = wish.reason().strip();
        if (said.isEmpty()) {
            return definition.title().in(wish.words().locale()) + ", "
                    + wish.period().name();
        }
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new NotSaid();
        }
        return said;
    }

    private PreparedReport made(Run run, Wish wish, ReportDefinition definition, @Nullable UUID reading) {
        Instant known = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReportTable table = reading == null
                ? new HubLines(definition, wish.words()).of(rows.counts(run.id(), wish.period(), known))
                : new JourneyLines(definition, wish.words(), run.today()).of(rows.people(reading, definition, known));
        if (table.isEmpty()) {
            throw new NothingToReport(wish.period().name());
        }
        return new PreparedReport(run.id(), wish.programme(), run.title(), definition, wish.period(), known, table);
    }

    public static final class UnknownProgramme extends Refusal {
        UnknownProgramme(String code) {
            super("reports.refusal.unknown-programme", "programme", code);
        }
    }

    public static final class NotDirection extends Refusal {
        NotDirection() {
            super("reports.refusal.not-direction", "as");
        }
    }

    public static final class NothingToReport extends Refusal {
        NothingToReport(String period) {
            super("reports.refusal.nothing-to-report", "period", period);
        }
    }

    public static final class OnlySubmitted extends Refusal {
        OnlySubmitted() {
            super("reports.refusal.only-submitted", null);
        }
    }

    public static final class NotSaid extends Refusal {
        NotSaid() {
            super("reports.refusal.not-said", "reason", SHORTEST, LONGEST);
        }
    }
}
