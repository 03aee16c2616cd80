package fr.essaim.reports;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// From journeys to lines: what each column tells of each, and why it says nothing where it says nothing.
final class JourneyLines {
    /// What [JourneyFact#OUTCOME_CLASS] tells where no class of the set does.
    static final String OTHER = "other";

    static final String WITHDRAWN = "withdrawn";
    private static final String DUE = "due ";
    private static final String STATE = "state ";
    private static final String DETAIL = "detail ";

    private final ReportDefinition report;
    private final Wording words;
    private final LocalDate asOf;

    /// @param asOf the last day of which something could have been recorded
    JourneyLines(ReportDefinition report, Wording words, LocalDate asOf) {
        this.report = report;
        this.words = words;
        this.asOf = asOf;
    }

    /// The facts of a passage that the columns need, and no other.
    static Set<String> wanted(ReportDefinition report) {
        var wanted = new LinkedHashSet<>(List.of("left-on"));
        for (ReportColumn column : report.columns()) {
            wanted.add(column.from());
            switch (JourneyFact.find(column.fact()).orElseThrow()) {
                case ANSWER -> wanted.add(STATE + column.about());
                case FOLLOW_UP -> wanted.add(DUE + column.about());
                case QPV_CODE -> wanted.add("qpv");
                case DETAIL -> wanted.add("outcome");
                case OUTCOME_CLASS -> {
                    wanted.add("outcome");
                    report.recipe().results().details().forEach(detail -> wanted.add(DETAIL + detail.id()));
                }
                default -> {}
            }
        }
        return wanted;
    }

    /// @param passages by person, each person's in the order of their entries
    ReportTable of(List<Passage> passages) {
        return new ReportTable(told(passages).stream()
                .map(passage -> new ReportTable.Row(
                        passage.journey().toString(),
                        passage.participant(),
                        passage.hub(),
                        report.columns().stream()
                                .map(column -> cell(column, passage))
                                .toList()))
                .toList());
    }

    private List<Passage> told(List<Passage> passages) {
        if (!report.once()) {
            return passages;
        }
        var last = new LinkedHashMap<Object, Passage>();
        passages.forEach(passage -> last.put(passage.participant(), passage));
        return new ArrayList<>(last.values());
    }

    private Cell cell(ReportColumn column, Passage passage) {
        JourneyFact fact = JourneyFact.find(column.fact()).orElseThrow();
        Map<String, String> facts = passage.facts();
        if (fact.isOfTheExit() && !facts.containsKey("left-on")) {
            return column.blank(Blank.NOT_APPLICABLE);
        }
        String value = fact == JourneyFact.OUTCOME_CLASS ? outcomeClass(facts) : facts.get(column.from());
        Blank blank = blank(fact, column.about(), value, facts);
        return blank == null ? said(column, fact, Objects.requireNonNull(value)) : column.blank(blank);
    }

    private @Nullable Blank blank(JourneyFact fact, String about, @Nullable String value, Map<String, String> facts) {
        return switch (fact) {
            case ANSWER ->
                switch (facts.getOrDefault(STATE + about, "")) {
                    case "given" -> value == null ? Blank.NOT_RECORDED : null;
                    case "refused" -> Blank.REFUSED;
                    case "not-known" -> Blank.NOT_KNOWN;
                    case "not-applicable" -> Blank.NOT_APPLICABLE;
                    default -> Blank.NOT_RECORDED;
                };
            case FOLLOW_UP ->
                switch (Objects.requireNonNullElse(value, "")) {
                    case "reached" -> null;
                    case "declined" -> Blank.REFUSED;
                    case "unreachable" -> Blank.UNREACHABLE;
                    case "not-asked" -> Blank.NOT_ASKED;
                    default -> isDue(facts.get(DUE + about)) ? Blank.NOT_RECORDED : Blank.NOT_APPLICABLE;
                };
            case QPV -> "not-known".equals(value) ? Blank.NOT_KNOWN : value == null ? Blank.NOT_RECORDED : null;
            case QPV_CODE ->
                value != null ? null : facts.containsKey("qpv") ? Blank.NOT_APPLICABLE : Blank.NOT_RECORDED;
            case DETAIL -> value != null ? null : asks(facts, about) ? Blank.NOT_RECORDED : Blank.NOT_APPLICABLE;
            default -> value == null ? Blank.NOT_RECORDED : null;
        };
    }

    private boolean isDue(@Nullable String day) {
        return day != null && !LocalDate.parse(day).isAfter(asOf);
    }

    private boolean asks(Map<String, String> facts, String detail) {
        return report.recipe()
                .outcome(facts.getOrDefault("outcome", ""))
                .filter(outcome ->
                        outcome.needs().stream().anyMatch(need -> need.id().equals(detail)))
                .isPresent();
    }

    private String outcomeClass(Map<String, String> facts) {
        DefinitionSet set = report.set();
        String outcome = facts.getOrDefault("outcome", "");
        Map<String, String> details = new TreeMap<>();
        facts.forEach((name, value) -> {
            if (name.startsWith(DETAIL)) {
                details.put(name.substring(DETAIL.length()), value);
            }
        });
        return set.withdraws(outcome, details)
                ? WITHDRAWN
                : set.classify(outcome, details).map(Item::id).orElse(OTHER);
    }

    private Cell said(ReportColumn column, JourneyFact fact, String value) {
        if (!column.codes().isEmpty()) {
            return Cell.text(column.codes().getOrDefault(value, value));
        }
        if (fact.kind() == Cell.Kind.DAY) {
            return Cell.day(value);
        }
        Recipe recipe = report.recipe();
        boolean number = fact.kind() == Cell.Kind.NUMBER || isNumber(fact, column.about());
        if (number && value.matches("\\d{1,9}")) {
            return Cell.number(Long.parseLong(value));
        }
        return Cell.text(
                switch (fact) {
                    case ANSWER -> words.answer(recipe, column.about(), value);
                    case OUTCOME -> words.item(recipe.results().outcomes(), value);
                    case OUTCOME_CLASS ->
                        report.set().outcomeClass(value).isPresent()
                                ? words.item(report.set().classes(), value)
                                : words.own(fact, value);
                    case DETAIL ->
                        recipe.results()
                                .detail(column.about())
                                .map(detail -> words.item(detail.choices(), value))
                                .orElse(value);
                    case GENDER, QPV, PROVED, FOLLOW_UP -> words.own(fact, value);
                    default -> value;
                });
    }

    private boolean isNumber(JourneyFact fact, String about) {
        Recipe recipe = report.recipe();
        return switch (fact) {
            case ANSWER -> recipe.question(about).filter(ReportChecks::isNumber).isPresent();
            case DETAIL ->
                recipe.results()
                        .detail(about)
                        .filter(detail -> detail.kind() == fr.essaim.recipe.Results.Kind.NUMBER)
                        .isPresent();
            default -> false;
        };
    }
}
