package fr.essaim.reports;

import fr.essaim.indicators.Figure;
import fr.essaim.indicators.Interval;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.DefinitionSet.OutcomeClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// From counts to lines: a hub each in the order of their names, and all together. For funders,
/// small numbers are hidden.
final class HubLines {
    /// No percentage under ten: it would say more than is known.
    private static final long ENOUGH = 10;

    private final ReportDefinition report;
    private final Wording words;

    HubLines(ReportDefinition report, Wording words) {
        this.report = report;
        this.words = words;
    }

    /// @param hubs whose numbers the reader may count
    ReportTable of(List<HubCounts> hubs) {
        var told = hubs.stream()
                .filter(hub -> report.hubs().isEmpty() || report.hubs().contains(hub.code()))
                .toList();
        var nobody = new HubCounts(ReportTable.WHOLE, words.say().apply("reports.whole"), null, 0, 0, 0, List.of());
        var all = new ArrayList<>(told);
        all.add(told.stream().reduce(nobody, HubCounts::and));
        var lines = new ArrayList<ReportTable.Row>();
        for (HubCounts hub : all) {
            lines.add(new ReportTable.Row(
                    hub.code(),
                    null,
                    hub.id(),
                    report.columns().stream().map(column -> cell(column, hub)).toList()));
        }
        return report.isForFunders() ? hidden(lines) : new ReportTable(lines);
    }

    private Cell cell(ReportColumn column, HubCounts hub) {
        HubCount count = HubCount.find(column.fact()).orElseThrow();
        Figure main = figure(hub, report.set().mainClass().id());
        return switch (count) {
            case HUB -> Cell.text(hub.name());
            case PRESENT_BEFORE -> Cell.number(hub.before());
            case PRESENT_AFTER -> Cell.number(hub.after());
            case ENTERED -> Cell.number(hub.entered());
            case LEFT -> Cell.number(hub.left());
            case WITHDRAWN -> Cell.number(main.withdrawn());
            case COUNTED -> Cell.number(main.denominator());
            case TO_PROVE -> Cell.number(main.missing());
            case OTHER -> Cell.number(main.denominator() - main.missing() - proved(hub));
            case CLASS -> Cell.number(figure(hub, column.about()).numerator());
            case SHARE, LOW, HIGH -> percent(column, count, figure(hub, column.about()));
        };
    }

    private Figure figure(HubCounts hub, String classId) {
        return Figure.of(report.recipe().results(), report.set(), classId, hub.ended());
    }

    /// Of any class, by itself: classes do not overlap.
    private long proved(HubCounts hub) {
        return own().stream()
                .mapToLong(each -> figure(hub, each.id()).numerator())
                .sum();
    }

    private List<OutcomeClass> own() {
        return report.set().classes().stream()
                .filter(each -> each.includes().isEmpty())
                .toList();
    }

    private static Cell percent(ReportColumn column, HubCount count, Figure figure) {
        Interval interval = figure.interval();
        if (interval == null || figure.denominator() < ENOUGH) {
            return column.blank(Blank.TOO_FEW);
        }
        double share = switch (count) {
            case LOW -> interval.low();
            case HIGH -> interval.high();
            default -> (double) figure.numerator() / figure.denominator();
        };
        return Cell.number(BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP));
    }

    private ReportTable hidden(List<ReportTable.Row> lines) {
        var cells = new ArrayList<SmallNumbers.Count>();
        for (ReportTable.Row line : lines) {
            for (ReportColumn column : report.columns()) {
                Cell cell = line.cells().get(report.columns().indexOf(column));
                if (cell.kind() == Cell.Kind.NUMBER) {
                    cells.add(new SmallNumbers.Count(
                            line.key(), column.id(), cell.number().longValueExact(), parts(lines, line, column)));
                }
            }
        }
        var hidden = new SmallNumbers(cells)
                .hidden().stream()
                        .map(count -> count.line() + "/" + count.column())
                        .collect(Collectors.toSet());
        return new ReportTable(
                lines.stream().map(line -> withoutThe(hidden, line)).toList());
    }

    private ReportTable.Row withoutThe(Set<String> hidden, ReportTable.Row line) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < line.cells().size(); i++) {
            ReportColumn column = report.columns().get(i);
            cells.add(
                    hidden.contains(line.key() + "/" + column.id())
                            ? column.blank(Blank.TOO_FEW)
                            : line.cells().get(i));
        }
        return new ReportTable.Row(line.key(), line.participant(), line.hub(), cells);
    }

    /// Of which disjoint kinds of journeys a count is the sum: at a hub, or at each.
    private Set<String> parts(List<ReportTable.Row> lines, ReportTable.Row line, ReportColumn column) {
        var hubs = line.key().equals(ReportTable.WHOLE)
                ? lines.stream()
                        .map(ReportTable.Row::key)
                        .filter(key -> !key.equals(ReportTable.WHOLE))
                        .toList()
                : List.of(line.key());
        var parts = new TreeSet<String>();
        hubs.forEach(hub -> kinds(column).forEach(kind -> parts.add(hub + "/" + kind)));
        return parts;
    }

    private Set<String> kinds(ReportColumn column) {
        DefinitionSet set = report.set();
        var kinds = new TreeSet<String>();
        HubCount count = HubCount.find(column.fact()).orElseThrow();
        switch (count) {
            case ENTERED -> kinds.add("entered");
            case WITHDRAWN, TO_PROVE, OTHER -> kinds.add(count.name());
            case CLASS -> reached(set, column.about(), kinds);
            default -> {
                own().forEach(each -> kinds.add(each.id()));
                kinds.addAll(List.of(HubCount.TO_PROVE.name(), HubCount.OTHER.name()));
                if (count == HubCount.LEFT) {
                    kinds.add(HubCount.WITHDRAWN.name());
                }
            }
        }
        return kinds;
    }

    private static void reached(DefinitionSet set, String classId, Set<String> kinds) {
        var found = Objects.requireNonNull(set.outcomeClass(classId).orElse(null));
        if (found.includes().isEmpty()) {
            kinds.add(classId);
        }
        found.includes().forEach(included -> reached(set, included, kinds));
    }
}
