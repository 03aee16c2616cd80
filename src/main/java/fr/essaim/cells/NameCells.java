package fr.essaim.cells;

import fr.essaim.kernel.PersonName;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads who a line is about, from two cells or from one.
public final class NameCells {
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DOUBTFUL = Pattern.compile(
            "[\\d?=@|<>{}\\[\\]()/\\\\#*:;_]|\\p{So}|^(?:voir|cf|idem|meme|a completer)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\"'`«».,; ]+|[\"`«».,; ]+$");
    /// Civil first names as administrations list them: "Lina, Marie".
    private static final Pattern LISTED = Pattern.compile(" *[,;] *");
    private static final Pattern TWO_PEOPLE = Pattern.compile("\\b(?:et|and|mme|mr)\\b");
    private static final Pattern TWO_NAMES =
            Pattern.compile("\\b(?:nee?|ep|epouse|epx|vve|veuve|ex|dite?|alias|ou)\\b");
    private static final Pattern TITLE = Pattern.compile(
            "^(M|Mr|MM|Mme|Mlle|Melle|Mle|Monsieur|Madame|Mademoiselle|Mrs|Ms)\\b\\.?\\s+", Pattern.CASE_INSENSITIVE);

    private final NameHabit habit;
    private final List<Problem> problems;
    private @Nullable Gender gender;

    /// @param last empty when the line does not say
    /// @param gender as the title before the name says, or null
    public record Name(String last, String first, @Nullable Gender gender) {
        public boolean none() {
            return last.isEmpty() && first.isEmpty();
        }
    }

    /// @param problems where what is doubtful about this line goes
    public NameCells(NameHabit habit, List<Problem> problems) {
        this.habit = habit;
        this.problems = problems;
    }

    /// @param fullCell read only where the other two are empty
    public Name read(String lastCell, String firstCell, String fullCell) {
        String last = bare(lastCell);
        String first = LISTED.matcher(bare(firstCell)).replaceAll(" ");
        String full = bare(fullCell);
        Name name = last.isEmpty() && first.isEmpty() ? split(full, Field.FULL_NAME) : twoCells(last, first);
        oneOnly(name);
        check(Field.LAST_NAME, name.last);
        check(Field.FIRST_NAME, name.first);
        return new Name(NameCase.mend(name.last), NameCase.mend(name.first), gender);
    }

    /// Without the quotes and dots that damaged files leave at the edges.
    private static String bare(String cell) {
        return EDGES.matcher(cell).replaceAll("");
    }

    /// Two names, or two people, in one cell: which one, only somebody who knows them can say.
    private void oneOnly(Name name) {
        String last = Wording.plain(name.last);
        boolean two = TWO_PEOPLE.matcher(Wording.plain(name.first)).find()
                || TWO_PEOPLE.matcher(last).find()
                || name.first.contains("&")
                || name.last.contains("&");
        if (two) {
            ask(Field.FIRST_NAME, "cells.problem.two-people");
        } else if (TWO_NAMES.matcher(last).find() || name.last.contains("/")) {
            ask(Field.LAST_NAME, "cells.problem.two-names");
        }
    }

    private Name twoCells(String last, String first) {
        String bareLast = withoutTitle(last);
        String bareFirst = withoutTitle(first);
        if (bareFirst.isEmpty() && bareLast.contains(" ")) {
            return split(bareLast, Field.LAST_NAME);
        }
        if (bareLast.isEmpty()) {
            ask(Field.LAST_NAME, "cells.problem.last-name-missing");
        } else if (bareFirst.isEmpty()) {
            ask(Field.FIRST_NAME, "cells.problem.first-name-missing");
        } else if (habit.looksSwapped(bareLast, bareFirst)) {
            ask(Field.LAST_NAME, "cells.problem.swapped");
        }
        return new Name(bareLast, bareFirst, null);
    }

    private Name split(String cell, Field field) {
        String bare = withoutTitle(cell);
        if (bare.isEmpty()) {
            return new Name("", "", null);
        }
        List<String> parts = habit.split(bare);
        if (parts.size() != 2) {
            ask(field, "cells.problem.which-is-the-name");
            return new Name(bare, "", null);
        }
        problems.add(Problem.note(field, "cells.problem.name-split"));
        return new Name(parts.get(0), parts.get(1), null);
    }

    private String withoutTitle(String cell) {
        var title = TITLE.matcher(cell);
        if (!title.find()) {
            return cell;
        }
        gender = Gender.of(title.group(1)).orElse(gender);
        return cell.substring(title.end());
    }

    private void check(Field field, String name) {
        if (name.isEmpty()) {
            return;
        }
        if (name.length() > PersonName.LONGEST) {
            ask(field, "cells.problem.name-too-long", name.length(), PersonName.LONGEST);
        } else if (!LETTER.matcher(name).find() || DOUBTFUL.matcher(name).find()) {
            ask(field, "cells.problem.not-a-name");
        }
    }

    private void ask(Field field, String key, Object... details) {
        problems.add(Problem.ask(field, key, details));
    }
}
