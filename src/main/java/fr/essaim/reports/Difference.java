package fr.essaim.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What two submissions of one report tell otherwise, and why: each line that came, went or
/// changed, with the facts that were recorded about it in between. What no fact explains follows
/// from another period or another version of the definition.
///
/// @param then the one that knew less
/// @param lines in the order of the later one, then those that are not in it any more
/// @param same how many lines are the same in both
public record Difference(FrozenReport then, FrozenReport now, List<Line> lines, int same) {
    public Difference {
        lines = List.copyOf(lines);
    }

    public enum Kind {
        CAME,
        WENT,
        CHANGED
    }

    /// Why a line differs where no fact was recorded in between.
    public enum Otherwise {
        OTHER_PERIOD,
        OTHER_DEFINITION,
        /// Its facts were taken away, with a list that was taken back for instance.
        NOTHING_RECORDED
    }

    /// @param name as the report names the line: the first cells that are texts
    /// @param cells that differ, of a line that changed
    /// @param because what was recorded, in the order it was
    /// @param otherwise null when something was recorded
    public record Line(
            Kind kind,
            String name,
            List<Change> cells,
            List<Recorded> because,
            @Nullable Otherwise otherwise) {}

    /// @param was as it was known then; null when the column is new
    /// @param is as it is known now; null when the column is no more
    public record Change(
            ReportColumn column,
            @Nullable Cell was,
            @Nullable Cell is) {}

    static Difference of(FrozenReport then, FrozenReport now, List<Recorded> recorded) {
        Map<String, ReportTable.Row> before = byKey(then);
        Map<String, ReportTable.Row> after = byKey(now);
        boolean people = now.definition().namesPeople();
        Map<String, List<Recorded>> facts = recorded.stream()
                .collect(Collectors.groupingBy(
                        people ? Recorded::rowKey : Recorded::hub, TreeMap::new, Collectors.toList()));
        if (!people) {
            facts.put(ReportTable.WHOLE, recorded);
        }
        var lines = new ArrayList<Line>();
        int same = 0;
        for (var row : after.entrySet()) {
            ReportTable.Row was = before.remove(row.getKey());
            List<Change> cells = was == null ? List.of() : changes(then, now, was, row.getValue());
            if (was != null && cells.isEmpty()) {
                same++;
                continue;
            }
            lines.add(line(was == null ? Kind.CAME : Kind.CHANGED, now, then, row.getValue(), cells, facts));
        }
        before.forEach((key, row) -> lines.add(line(Kind.WENT, then, now, row, List.of(), facts)));
        return new Difference(then, now, lines, same);
    }

    private static Map<String, ReportTable.Row> byKey(FrozenReport report) {
        return report.table().rows().stream()
                .collect(Collectors.toMap(ReportTable.Row::key, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }

    private static Line line(
            Kind kind,
            FrozenReport in,
            FrozenReport other,
            ReportTable.Row row,
            List<Change> cells,
            Map<String, List<Recorded>> facts) {
        List<Recorded> because = facts.getOrDefault(row.key(), List.of());
        Set<String> kinds = cells.stream()
                .flatMap(cell -> FactKinds.of(cell.column()).stream())
                .collect(Collectors.toSet());
        List<Recorded> closest =
                because.stream().filter(fact -> kinds.contains(fact.kind())).toList();
        List<Recorded> shown = closest.isEmpty() ? because : closest;
        return new Line(kind, name(in.definition(), row), cells, shown, shown.isEmpty() ? otherwise(in, other) : null);
    }

    private static Otherwise otherwise(FrozenReport one, FrozenReport other) {
        if (!one.period().equals(other.period())) {
            return Otherwise.OTHER_PERIOD;
        }
        return one.definition().body().equals(other.definition().body())
                ? Otherwise.NOTHING_RECORDED
                : Otherwise.OTHER_DEFINITION;
    }

    private static String name(ReportDefinition report, ReportTable.Row row) {
        String named = report.columns().stream()
                .filter(column -> Set.of("last-name", "first-name", "hub").contains(column.fact()))
                .limit(2)
                .map(column -> row.cells().get(report.columns().indexOf(column)))
                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .map(Cell::text)
                .collect(Collectors.joining(" "));
        return named.isEmpty() ? row.cells().getFirst().text() : named;
    }

    private static List<Change> changes(FrozenReport then, FrozenReport now, ReportTable.Row was, ReportTable.Row is) {
        Map<String, ReportColumn> columns = new LinkedHashMap<>();
        now.definition().columns().forEach(column -> columns.put(column.id(), column));
        then.definition().columns().forEach(column -> columns.putIfAbsent(column.id(), column));
        var changes = new ArrayList<Change>();
        columns.forEach((id, column) -> {
            Cell before = cell(then.definition(), was, id);
            Cell after = cell(now.definition(), is, id);
            if (!Objects.equals(before, after)) {
                changes.add(new Change(column, before, after));
            }
        });
        return changes;
    }

    private static @Nullable Cell cell(ReportDefinition report, ReportTable.Row row, String column) {
        for (int i = 0; i < report.columns().size(); i++) {
            if (report.columns().get(i).id().equals(column)) {
                return row.cells().get(i);
            }
        }
        return null;
    }
}
