package fr.essaim.imports.web;

import fr.essaim.cells.Field;
import fr.essaim.kernel.NotHere;
import fr.essaim.lists.Answer;
import fr.essaim.lists.Answer.Choice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer as a form posts it.
///
/// @param line absent for every line with the same problem
/// @param choice one of [Choice], or `unsure`: the line is set aside
/// @param value what was typed, or the line or file it is about
/// @param last typed with `first` where the name is in question
/// @param was the value as it is read, corrected in every line that reads so where `all` is ticked
record AnswerForm(
        @Nullable Integer line,
        @Nullable String field,
        @Nullable String problem,
        @Nullable String choice,
        @Nullable String value,
        @Nullable String last,
        @Nullable String first,
        @Nullable String was,
        @Nullable Boolean all) {
    List<Answer> answers() {
        if ("unsure".equals(choice)) {
            return List.of(new Answer(line, "row", "", Choice.ASIDE, ""));
        }
        Choice chosen = Arrays.stream(Choice.values())
                .filter(one -> one.code().equals(choice))
                .findFirst()
                .orElseThrow(NotHere::new);
        if (chosen == Choice.CORRECT && last != null) {
            return List.of(
                    new Answer(line, Field.LAST_NAME.code(), blank(problem), chosen, last.strip()),
                    new Answer(line, Field.FIRST_NAME.code(), blank(problem), chosen, blank(first)));
        }
        String typed = blank(value);
        return List.of(
                chosen == Choice.CORRECT && Boolean.TRUE.equals(all) && was != null
                        ? new Answer(null, blank(field), blank(problem), chosen, typed, was)
                        : new Answer(line, blank(field), blank(problem), chosen, typed));
    }

    private static String blank(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
