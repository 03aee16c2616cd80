package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.lists.Answer.Choice;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decisions about a list, applied when it is read: the same file with the same answers is the same reading. A
/// later
/// answer takes the place of an earlier one, and one about a line goes before one about all of them.
public final class Answers {
    public static final Answers NONE = of(List.of());

    private final Map<Question, Choice> said = new HashMap<>();
    private final Map<Integer, Map<Field, String>> typed = new HashMap<>();

    private Answers() {}

    /// @param other the line or file it compares with, or empty
    private record Question(@Nullable Integer line, String field, String problem, String other) {}

    /// @param inOrder the earliest first
    public static Answers of(List<Answer> inOrder) {
        Answers answers = new Answers();
        inOrder.forEach(answers::hear);
        return answers;
    }

    private void hear(Answer answer) {
        Integer line = answer.line();
        if (answer.choice() == Choice.CORRECT) {
            if (line != null) {
                typed.computeIfAbsent(line, n -> new EnumMap<>(Field.class))
                        .put(Field.valueOf(answer.field().toUpperCase(java.util.Locale.ROOT)), answer.value());
            }
            return;
        }
        said.put(new Question(line, answer.field(), answer.problem(), answer.value()), answer.choice());
    }

    /// What was typed in place of a line's cells.
    public Map<Field, String> typed(int line) {
        return typed.getOrDefault(line, Map.of());
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
