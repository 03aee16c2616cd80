package fr.essaim.audits;

import static java.util.Objects.requireNonNull;

import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.JourneyRules;
import fr.essaim.recipe.Recipe;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which proofs are missing or will be, at the hubs whose numbers the viewer reads: what an audit
/// would find, weeks before. What is expected is defined once, by `indicators.expected`, from the
/// recipe the programme runs.
@Component
@Transactional
public class MissingProofs {
    public static final int WEEKS = 6;
    public static final int MOST_WEEKS = 52;
    /// Lines of a page; the counts are of all.
    static final int PAGE = 100;

    private final JdbcClient sql;
    private final Programmes programmes;
    private final Clock clock;

    MissingProofs(JdbcClient sql, Programmes programmes, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// @param kind as [Expected]'s
    /// @param state `late` or `to-do`
    public record Missing(
            String kind,
            int hubId,
            LocalDate dueOn,
            String state,
            UUID journeyId,
            @Nullable UUID participantId,
            @Nullable String name) {}

    public record HubMissing(int hubId, String name, long late, long toDo) {}

    /// How many proofs of a kind are due in a week, where no name is read.
    ///
    /// @param monday its first day; all that was due two months ago or more is in one
    public record Due(String kind, LocalDate monday, String state, long many) {}

    /// @param hubs in the order of their names, those with nothing too
    /// @param due the earliest first; empty for whoever reads all names
    /// @param rows the earliest first, a page of them
    /// @param next what to ask for to read on; null when there is nothing more
    public record Told(
            List<HubMissing> hubs,
            List<Due> due,
            List<Missing> rows,
            @Nullable String next) {}

    /// A line as the database tells it: counts and proofs alike.
    private record Line(
            String part,
            @Nullable String kind,
            @Nullable Integer hubId,
            @Nullable LocalDate dueOn,
            String state,
            long many,
            @Nullable UUID journeyId,
            @Nullable UUID participantId,
            @Nullable String name) {
        Missing missing() {
            return new Missing(
                    requireNonNull(kind),
                    requireNonNull(hubId),
                    requireNonNull(dueOn),
                    state,
                    requireNonNull(journeyId),
                    participantId,
                    name);
        }
    }

    private record Hub(int id, String name) {}

    /// @param since from which day on something was expected
    private record Asked(UUID id, LocalDate since, LocalDate until, Recipe recipe, LocalDate today) {}

    private record Run(UUID id, LocalDate opensOn) {}

    private Asked asked(String programme, int weeks) {
        LocalDate today = LocalDate.now(clock);
        Run run = sql.sql("select id, opens_on from programme.programmes where code = :code")
                .param("code", programme)
                .query(Run.class)
                .optional()
                .orElseThrow(() -> new Audits.UnknownProgramme(programme));
        return new Asked(run.id(), run.opensOn(), today.plusWeeks(weeks), programmes.recipeOf(programme), today);
    }

    /// Counts, and the lines that follow `after`; who is read is journaled.
    /// @param hub null for all
    /// @param after what a page gave as its next; anything else is the first page
    public Told ask(String programme, int weeks, @Nullable Integer hub, String after) {
        Asked asked = asked(programme, weeks);
        var key = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,9})_([0-9a-f-]{36})_([A-Za-z0-9-]{1,20})")
                .matcher(after);
        boolean on = key.matches();
        List<Line> lines = with(asked, sql.sql("""
                select * from audits.missing(:programme, :needs, :questions, :entryDue::interval, :exitDue::interval,
                    :since, :until, :hubs, :lastDue::date, :lastHub::int, :lastJourney::uuid, :lastKind, :most)
                """))
                .param("hubs", hub == null ? new Integer[0] : new Integer[] {hub})
                .param("lastDue", on ? key.group(1) : null, Types.VARCHAR)
                .param("lastHub", on ? key.group(2) : null, Types.VARCHAR)
                .param("lastJourney", on ? key.group(3) : null, Types.VARCHAR)
                .param("lastKind", on ? key.group(4) : null, Types.VARCHAR)
                .param("most", PAGE + 1)
                .query(Line.class)
                .list();
        List<Missing> rows = of("line", lines).map(Line::missing).toList();
        List<Missing> page = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        return new Told(hubs(asked, lines), due(lines), page, rows.size() > PAGE ? key(page.getLast()) : null);
    }

    /// No name is in it: an address is kept in places a name must not be.
    private static String key(Missing last) {
        return last.dueOn() + "_" + last.hubId() + "_" + last.journeyId() + "_" + last.kind();
    }

    private List<HubMissing> hubs(Asked asked, List<Line> lines) {
        return sql.sql("""
                select h.id, h.name from programme.hubs h
                where h.id = any ((select indicators.counted_hubs(:programme))::int[]) order by h.name, h.id
                """).param("programme", asked.id()).query(Hub.class).list().stream()
                .map(hub -> new HubMissing(hub.id(), hub.name(), many(lines, hub, "late"), many(lines, hub, "to-do")))
                .toList();
    }

    private static long many(List<Line> lines, Hub hub, String state) {
        return of("hub", lines)
                .filter(line ->
                        requireNonNull(line.hubId()) == hub.id() && line.state().equals(state))
                .mapToLong(Line::many)
                .sum();
    }

    private static List<Due> due(List<Line> lines) {
        return of("week", lines)
                .map(line ->
                        new Due(requireNonNull(line.kind()), requireNonNull(line.dueOn()), line.state(), line.many()))
                .toList();
    }

    private static Stream<Line> of(String part, List<Line> lines) {
        return lines.stream().filter(line -> line.part().equals(part));
    }

    private static JdbcClient.StatementSpec with(Asked asked, JdbcClient.StatementSpec question) {
        JourneyRules rules = asked.recipe().journey();
        var needs = new ArrayList<String>();
        if (rules.entryNeeds().contains(JourneyRules.INFORMATION)) {
            needs.add("information");
        }
        if (rules.entryNeeds().contains(JourneyRules.AGREEMENT)) {
            needs.add("agreement");
        }
        return question.params(Map.of(
                "programme",
                asked.id(),
                "needs",
                needs.toArray(String[]::new),
                "questions",
                Expected.asked(asked.recipe(), asked.today()).stream()
                        .map(Item::id)
                        .toArray(String[]::new),
                "entryDue",
                rules.entryDataDue().toString(),
                "exitDue",
                rules.exitDataDue().toString(),
                "since",
                asked.since(),
                "until",
                asked.until()));
    }
}
