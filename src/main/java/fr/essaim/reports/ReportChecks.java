package fr.essaim.reports;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Entry;
import fr.essaim.recipe.Intake;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.Recipe;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a report's parts ask of one another and of the recipe, after the shape.
final class ReportChecks {
    private final Entry root;
    private final Recipe recipe;

    private ReportChecks(Entry root, Recipe recipe) {
        this.root = root;
        this.recipe = recipe;
    }

    static void check(Entry root, Recipe recipe) {
        new ReportChecks(root, recipe).check();
    }

    private void check() {
        var set = recipe.set(root.text("set"));
        if (set.isEmpty() && root.get("set").isThere()) {
            root.get("set").complain("unknown-set", root.text("set"));
        }
        boolean people = root.text("lines").equals("journeys");
        if (people && root.text("readers").equals("funders")) {
            root.get("readers").complain("report-people-for-funders");
        }
        if (!people) {
            Stream.of("who", "once")
                    .map(root::get)
                    .filter(Entry::isThere)
                    .forEach(entry -> entry.complain("report-of-journeys"));
        }
        var ids = new HashSet<String>();
        blanks(root.get("blanks"));
        root.each("columns").forEach(column -> {
            if (!ids.add(column.text("id"))) {
                column.get("id").complain("id-twice", column.text("id"));
            }
            blanks(column.get("blanks"));
            set.ifPresent(known -> {
                if (people) {
                    journey(column, known);
                } else {
                    hub(column, known);
                }
            });
        });
    }

    /// Two blanks with one code could not be told apart. An empty cell is a code like another.
    private static void blanks(Entry blanks) {
        var taken = new TreeMap<String, String>();
        for (Entry code : blanks.each()) {
            String before = taken.putIfAbsent(code.text(), code.name());
            if (before != null) {
                code.complain("report-blank-twice", code.name(), before);
            }
        }
    }

    private void hub(Entry column, DefinitionSet set) {
        String[] words = column.text("from").split(" ", 2);
        var count = HubCount.find(words[0]);
        if (count.isEmpty() || count.get().needsAbout() != words.length > 1) {
            column.get("from").complain("report-unknown-count", column.text("from"));
        } else if (root.text("readers").equals("funders") && !count.get().isForFunders()) {
            column.get("from").complain("report-not-for-funders", words[0]);
        } else if (words.length > 1 && set.outcomeClass(words[1]).isEmpty()) {
            column.get("from").complain("unknown-class", words[1]);
        }
        if (column.get("codes").isThere()) {
            column.get("codes").complain("choices-for-nothing");
        }
    }

    private void journey(Entry column, DefinitionSet set) {
        String[] words = column.text("from").split(" ", 2);
        var found = JourneyFact.find(words[0]);
        if (found.isEmpty() || found.get().needsAbout() != words.length > 1) {
            column.get("from").complain("report-unknown-fact", column.text("from"));
            return;
        }
        JourneyFact fact = found.get();
        String about = words.length > 1 ? words[1] : "";
        switch (fact) {
            case ANSWER -> answer(column, about);
            case DETAIL -> {
                if (recipe.results().detail(about).isEmpty()) {
                    column.get("from").complain("unknown-detail", about);
                }
            }
            case FOLLOW_UP -> {
                if (recipe.journey().followUps().stream()
                        .noneMatch(after -> after.toString().equals(about))) {
                    column.get("from").complain("report-unknown-follow-up", about);
                }
                codes(column, List.of("reached"));
            }
            case GENDER -> codes(column, List.of("woman", "man", "other"));
            case QPV -> codes(column, List.of("inside", "outside"));
            case PROVED -> codes(column, List.of("yes", "no"));
            case OUTCOME ->
                codes(column, recipe.results().outcomes().stream().map(Item::id).toList());
            case OUTCOME_CLASS -> codes(column, classes(set));
            default -> {
                if (column.get("codes").isThere()) {
                    column.get("codes").complain("choices-for-nothing");
                }
            }
        }
    }

    static List<String> classes(DefinitionSet set) {
        return Stream.concat(
                        set.classes().stream()
                                .filter(each -> !each.tests().isEmpty())
                                .map(Item::id),
                        Stream.of(JourneyLines.OTHER, JourneyLines.WITHDRAWN))
                .toList();
    }

    private void answer(Entry column, String about) {
        var question = recipe.question(about);
        if (question.isEmpty()) {
            column.get("from").complain("report-unknown-question", about);
            return;
        }
        switch (question.get().kind()) {
            case CHOICE ->
                codes(column, question.get().choices().stream().map(Item::id).toList());
            case YES_NO -> codes(column, List.of("yes", "no"));
            case NUMBER, TEXT -> {
                if (column.get("codes").isThere()) {
                    column.get("codes").complain("choices-for-nothing");
                }
            }
        }
    }

    /// Either the words are written, or each value has its code: a value that has none would leave a hole.
    private static void codes(Entry column, List<String> values) {
        Entry codes = column.get("codes");
        if (!codes.isThere()) {
            return;
        }
        Set<String> coded = new HashSet<>();
        for (Entry code : codes.each()) {
            coded.add(code.name());
            if (!values.contains(code.name())) {
                code.complain("unknown-choice", code.name(), column.text("from"));
            }
        }
        values.stream()
                .filter(value -> !coded.contains(value))
                .forEach(value -> codes.complain("report-no-code", value));
    }

    static boolean isNumber(Intake.Question question) {
        return question.kind() == Intake.Kind.NUMBER;
    }
}
