package fr.essaim.indicators;

import fr.essaim.recipe.Item;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts what was to be recorded in time, at the hubs whose numbers the viewer reads: the last three months, and what
/// falls due within four weeks.
@Component
@Transactional
public class Deadlines {
    private static final int MONTHS_BACK = 3;
    private static final int WEEKS_AHEAD = 4;

    private final JdbcClient sql;

    Deadlines(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(String kind, String hub, String state, long many) {}

    /// @return one of each kind in the order of a journey, those with nothing due too
    public List<Deadline> around(LocalDate today, Recipe recipe, UUID programme) {
        var rules = recipe.journey();
        List<Row> rows = sql.sql("""
                select kind, hub, state, many from indicators.deadlines(
                    :programme, :questions, :entryDue::interval, :exitDue::interval, :since, :until) order by hub
                """)
                .param("programme", programme)
                .param(
                        "questions",
                        recipe.intake().questions().stream()
                                .filter(question -> question.inUse(today))
                                .map(Item::id)
                                .toArray(String[]::new))
                .param("entryDue", rules.entryDataDue().toString())
                .param("exitDue", rules.exitDataDue().toString())
                .param("since", today.minusMonths(MONTHS_BACK))
                .param("until", today.plusWeeks(WEEKS_AHEAD))
                .query(Row.class)
                .list();
        var kinds = new ArrayList<>(List.of("entry", "exit"));
        rules.followUps().forEach(after -> kinds.add(after.toString()));
        Map<String, List<Row>> byKind = new LinkedHashMap<>();
        kinds.forEach(kind -> byKind.put(kind, new ArrayList<>()));
        // of an older version of the recipe, another delay may still run
        rows.forEach(row ->
                byKind.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row));
        return byKind.entrySet().stream()
                .map(each -> deadline(each.getKey(), each.getValue()))
                .toList();
    }

    private static Deadline deadline(String kind, List<Row> rows) {
        var byState = new TreeMap<String, Long>();
        var where = new TreeSet<String>();
        for (Row row : rows) {
            byState.merge(row.state(), row.many(), Long::sum);
            if (row.state().equals("late")) {
                where.add(row.hub());
            }
        }
        return Deadline.of(kind, byState, List.copyOf(where));
    }
}
