package fr.essaim.imports.web;

import fr.essaim.cells.Field;
import fr.essaim.lists.Answer;
import fr.essaim.lists.Answer.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer as a form posts it.
///
/// @param line absent for every line with the same problem
/// @param choice one of [Choice], or `unsure`: the line is set aside
/// @param value what was typed, or the line or file it is about
/// @param last typed with `first` where the name is in question
record AnswerForm(
        @Nullable Integer line,
        String field,
        String problem,
        String choice,
        @Nullable String value,
        @Nullable String last,
        @Nullable String first) {
    List<Answer> answers() {
        if (choice.equals("unsure")) {
            return List.of(new Answer(line, "row", "", Choice.ASIDE, ""));
        }
        Choice chosen = Choice.of(choice);
        if (chosen == Choice.CORRECT && last != null) {
            return List.of(
                    new Answer(line, Field.LAST_NAME.code(), problem, chosen, last.strip()),
                    new Answer(line, Field.FIRST_NAME.code(), problem, chosen, first == null ? "" : first.strip()));
        }
        return List.of(new Answer(line, field, problem, chosen, value == null ? "" : value.strip()));
    }
}
