package fr.essaim.recipe;

import fr.essaim.recipe.OutcomeTest.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Definition sets: known outcomes only, comparisons that can be made, no class made of itself, and no outcome in two
/// classes at once, since a figure would count it twice.
final class SetChecks {
    private final Entry recipe;
    private final Entry set;
    /// Tests already met, with the class they stand in.
    private final Map<OutcomeTest, String> met = new HashMap<>();

    private SetChecks(Entry recipe, Entry set) {
        this.recipe = recipe;
        this.set = set;
    }

    static void check(Entry recipe) {
        recipe.each("definition-sets").forEach(set -> new SetChecks(recipe, set).check());
    }

    private void check() {
        List<Entry> classes = set.get("classes").each();
        List<String> names = classes.stream().map(Entry::name).toList();
        for (Entry each : classes) {
            if (!each.get("of").isThere() && !each.get("includes").isThere()) {
                each.complain("empty-class");
            }
            each.each("includes").forEach(included -> RecipeChecks.known(included, names, "unknown-class"));
            each.each("of").forEach(said -> test(said).ifPresent(test -> overlap(said, test, each.name())));
            if (reaches(each.name(), each.name(), new HashSet<>())) {
                each.complain("class-cycle", each.name());
            }
        }
        set.each("withdrawn").forEach(said -> test(said).ifPresent(test -> overlap(said, test, "withdrawn")));
    }

    private Optional<OutcomeTest> test(Entry said) {
        Optional<OutcomeTest> test = OutcomeTest.read(said.text());
        if (test.isEmpty()) {
            if (!said.text().isEmpty()) {
                said.complain("needs-test");
            }
            return test;
        }
        String id = test.get().outcome();
        var outcome = recipe.each("outcomes")
                .filter(each -> each.text("id").equals(id))
                .findFirst();
        if (outcome.isEmpty()) {
            said.complain("unknown-outcome", id);
            return Optional.empty();
        }
        Condition condition = test.get().condition();
        return condition == null || canBeAsked(said, outcome.get(), condition) ? test : Optional.empty();
    }

    private boolean canBeAsked(Entry said, Entry outcome, Condition condition) {
        String id = condition.detail();
        Optional<Entry> detail = recipe.each("details")
                .filter(each -> each.text("id").equals(id))
                .findFirst();
        if (detail.isEmpty() || !outcome.texts("needs").contains(id)) {
            said.complain("detail-not-needed", outcome.text("id"), id);
            return false;
        }
        boolean number = detail.get().text("kind").equals("number");
        if (number ? !condition.value().matches("\\d{1,6}") : condition.sign().ordered()) {
            said.complain("not-comparable", id);
            return false;
        }
        if (detail.get().text("kind").equals("choice")
                && !detail.get().ids("choices").contains(condition.value())) {
            said.complain("unknown-choice", condition.value(), id);
            return false;
        }
        return true;
    }

    private void overlap(Entry said, OutcomeTest test, String where) {
        met.forEach((other, otherWhere) -> {
            if (other.outcome().equals(test.outcome()) && meet(other, test)) {
                said.complain("outcome-in-two-classes", test.toString(), otherWhere);
            }
        });
        met.put(test, where);
    }

    /// Two conditions on one outcome meet when some answer passes both: it is enough to try around their values.
    private static boolean meet(OutcomeTest one, OutcomeTest other) {
        var said = Stream.of(one, other)
                .flatMap(test -> Stream.ofNullable(test.condition()))
                .toList();
        var tried = new ArrayList<Map<String, String>>();
        tried.add(Map.of());
        for (Condition condition : said) {
            var next = new ArrayList<Map<String, String>>();
            tried.forEach(details ->
                    around(said, condition).forEach(value -> next.add(with(details, condition.detail(), value))));
            tried.addAll(next);
        }
        return tried.stream()
                .anyMatch(details -> one.passes(one.outcome(), details) && other.passes(one.outcome(), details));
    }

    private static Set<String> around(List<Condition> said, Condition about) {
        var values = new HashSet<String>();
        values.add("something-else");
        for (Condition condition : said) {
            if (condition.detail().equals(about.detail())) {
                values.add(condition.value());
                if (condition.value().matches("\\d{1,6}")) {
                    int value = Integer.parseInt(condition.value());
                    values.add(Integer.toString(value + 1));
                    values.add(Integer.toString(Math.max(0, value - 1)));
                }
            }
        }
        return values;
    }

    private static Map<String, String> with(Map<String, String> details, String detail, String value) {
        var more = new HashMap<>(details);
        more.put(detail, value);
        return more;
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        return set.get("classes").get(from).texts("includes").stream()
                .anyMatch(next -> next.equals(wanted) || (seen.add(next) && reaches(next, wanted, seen)));
    }
}
