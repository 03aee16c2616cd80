package fr.essaim.recipe;

import fr.essaim.kernel.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a funder, or the programme itself, classifies outcomes. Data, versioned: a figure names its set.
///
/// @param id of the set in all its versions: `iae-2008`
/// @param version a whole number
/// @param classes in the order of the recipe
/// @param withdrawn outcomes that leave the count altogether
public record DefinitionSet(
        String id,
        int version,
        Label label,
        @Nullable Period validity,
        List<OutcomeClass> classes,
        List<OutcomeTest> withdrawn)
        implements Item {
    public DefinitionSet {
        classes = List.copyOf(classes);
        withdrawn = List.copyOf(withdrawn);
    }

    /// With its version, as figures name it: `iae-2008/1`.
    public String name() {
        return id + "/" + version;
    }

    /// @param tests outcomes that are of this class
    /// @param includes other classes of the set it is made of
    public record OutcomeClass(
            String id, Label label, @Nullable Period validity, List<OutcomeTest> tests, List<String> includes)
            implements Item {
        public OutcomeClass {
            tests = List.copyOf(tests);
            includes = List.copyOf(includes);
        }
    }

    /// The class that names this outcome itself (`durable`, not the `dynamic` made of it): one at most, as a set whose
    /// classes overlap is refused. Empty = other: it stays in the denominator, unless [#withdraws].
    ///
    /// @param details of the outcome: `months` → `6`
    public Optional<OutcomeClass> classify(String outcome, Map<String, String> details) {
        if (withdraws(outcome, details)) {
            return Optional.empty();
        }
        return classes.stream()
                .filter(each -> each.tests().stream().anyMatch(test -> test.passes(outcome, details)))
                .findFirst();
    }

    /// Whether the outcome is of this class, by itself or through a class it includes.
    public boolean isIn(String classId, String outcome, Map<String, String> details) {
        return classify(outcome, details)
                .filter(own -> reaches(classId, own.id()))
                .isPresent();
    }

    /// Whether a journey that ended so leaves the count.
    public boolean withdraws(String outcome, Map<String, String> details) {
        return withdrawn.stream().anyMatch(test -> test.passes(outcome, details));
    }

    /// What the set's one figure is about: the class that includes others, else its first.
    public OutcomeClass mainClass() {
        return classes.stream()
                .filter(each -> !each.includes().isEmpty())
                .findFirst()
                .orElseGet(classes::getFirst);
    }

    public Optional<OutcomeClass> outcomeClass(String classId) {
        return Recipe.find(classes, classId);
    }

    private boolean reaches(String from, String wanted) {
        return from.equals(wanted)
                || outcomeClass(from).stream()
                        .flatMap(each -> each.includes().stream())
                        .anyMatch(included -> reaches(included, wanted));
    }
}
