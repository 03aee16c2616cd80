package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.lists.Answer.Choice;
import fr.essaim.spreadsheets.Line;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decisions about a list, applied when it is read: the same file with the same answers is the
/// same reading. A later answer takes the place of an earlier one, and one about a line goes before
/// one about all of them.
public final class Answers {
    public static final Answers NONE = of(List.of());

    private final Map<Question, Choice> said = new HashMap<>();
    private final Map<Integer, Map<String, String>> typed = new HashMap<>();
    private final Map<Alike, String> alike = new HashMap<>();
    private final Map<Question, Manner> manners = new HashMap<>();

    private Answers() {}

    /// @param other the line or file it compares with, or empty
    private record Question(@Nullable Integer line, String field, String problem, String other) {}

    /// The same bad value of the same field.
    private record Alike(String field, String problem, String was) {}

    /// @param inOrder the earliest first
    public static Answers of(List<Answer> inOrder) {
        Answers answers = new Answers();
        inOrder.forEach(answers::hear);
        return answers;
    }

    private void hear(Answer answer) {
        Integer line = answer.line();
        if (answer.choice() == Choice.CORRECT) {
            if (line == null) {
                alike.put(new Alike(answer.field(), answer.problem(), answer.was()), answer.value());
            } else {
                typed.computeIfAbsent(line, n -> new HashMap<>()).put(answer.field(), answer.value());
            }
            return;
        }
        if (answer.choice() == Choice.READ) {
            Manner.of(answer.value())
                    .ifPresent(manner -> manners.put(new Question(line, answer.field(), answer.problem(), ""), manner));
            return;
        }
        said.put(new Question(line, answer.field(), answer.problem(), answer.value()), answer.choice());
    }

    boolean areNone() {
        return said.isEmpty() && typed.isEmpty() && alike.isEmpty() && manners.isEmpty();
    }

    /// What was typed in place of a line's cells, by the fields' codes.
    public Map<String, String> typed(int line) {
        return typed.getOrDefault(line, Map.of());
    }

    /// What was typed once for every line where this value is read with this problem.
    public Optional<String> corrected(String field, String problem, String was) {
        return was.isEmpty() ? Optional.empty() : Optional.ofNullable(alike.get(new Alike(field, problem, was)));
    }

    /// What stands in place of a line's cells: typed for it, or said once for all that ask the same.
    ///
    /// @param problems what the line asks as it is
    Map<Field, String> instead(Line line, Mapping mapping, List<Problem> problems) {
        Map<Field, String> instead = new EnumMap<>(Field.class);
        if (!alike.isEmpty() || !manners.isEmpty()) {
            problems.forEach(problem -> Field.of(problem.field()).ifPresent(field -> {
                manner(line.number(), problem).ifPresent(manner -> instead.putAll(manner.mend(field, mapping, line)));
                corrected(problem.field(), problem.key(), mapping.written(line, field))
                        .ifPresent(value -> instead.put(field, value));
            }));
        }
        instead.putAll(Field.byField(typed(line.number())));
        return instead;
    }

    private Optional<Manner> manner(int line, Problem problem) {
        Manner here = manners.get(new Question(line, problem.field(), problem.key(), ""));
        return Optional.ofNullable(
                here == null ? manners.get(new Question(null, problem.field(), problem.key(), "")) : here);
    }

    /// Whether somebody looked at this and takes it.
    public boolean takes(int line, Problem problem) {
        return about(line, problem).filter(Choice.TAKE::equals).isPresent();
    }

    boolean setsAside(int line, Problem problem) {
        return about(line, problem).filter(Choice.ASIDE::equals).isPresent();
    }

    private Optional<Choice> about(int line, Problem problem) {
        Choice here = said.get(new Question(line, problem.field(), problem.key(), ""));
        return Optional.ofNullable(
                here == null ? said.get(new Question(null, problem.field(), problem.key(), "")) : here);
    }

    /// What was said of two that look alike: same, distinct, or nothing.
    /// @param problem message key of the likeness
    /// @param other the number of the other line, or the id of the file
    public Optional<Choice> between(int line, String problem, String other) {
        return Optional.ofNullable(said.get(new Question(line, "row", problem, other)));
    }

    /// Set aside as a whole.
    boolean setsAside(int line) {
        return said.get(new Question(line, "row", "", "")) == Choice.ASIDE;
    }

    /// What was said of one value of a line, here or for every line with this problem.
    public Optional<Choice> says(int line, String field, String problem) {
        return about(line, new Problem(field, problem, true, List.of()));
    }
}
