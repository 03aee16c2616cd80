package fr.essaim.audits;

import fr.essaim.programme.Programmes;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.JourneyRules;
import fr.essaim.recipe.Recipe;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which proofs are missing or will be, at the hubs whose numbers the viewer reads: what an audit would find, weeks
/// before.
/// What is expected is defined once, by `indicators.expected`, from the recipe the programme runs.
@Component
@Transactional
public class MissingProofs {
    public static final int WEEKS = 6;
    public static final int MOST_WEEKS = 52;
    /// Rows shown at once; the counts are of all.
    static final int MOST = 200;

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
    /// @param participantId null for whoever reads counts and no names
    public record Missing(
            String kind,
            int hubId,
            LocalDate dueOn,
            String state,
            UUID journeyId,
            @Nullable UUID participantId,
            @Nullable String name) {}

    public record HubMissing(int hubId, String name, long late, long toDo) {}

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

    /// Hub by hub in the order of their names, those with nothing too.
    public List<HubMissing> counts(String programme, int weeks) {
        Asked asked = asked(programme, weeks);
        return with(asked, sql.sql("""
                select h.id as hub_id, h.name, coalesce(m.late, 0) as late, coalesce(m.to_do, 0) as to_do
                from programme.hubs h left join audits.missing_counts(
                    :programme, :needs, :questions, :entryDue::interval, :exitDue::interval, :since, :until) m on m.hub_id = h.id
                where h.id = any ((select indicators.counted_hubs(:programme))::int[]) order by h.name, h.id
                """)).query(HubMissing.class).list();
    }

    /// The earliest first, [#MOST] at most; who is read is journaled.
    /// @param hub null for all
    public List<Missing> rows(String programme, int weeks, @Nullable Integer hub) {
        Asked asked = asked(programme, weeks);
        return with(asked, sql.sql("""
                select * from audits.missing(:programme, :needs, :questions, :entryDue::interval, :exitDue::interval,
                    :since, :until, :hubs, :most)
                """))
                .param("hubs", hub == null ? new Integer[0] : new Integer[] {hub})
                .param("most", MOST)
                .query(Missing.class)
                .list();
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
