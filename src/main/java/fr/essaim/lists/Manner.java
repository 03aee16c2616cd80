package fr.essaim.lists;

import fr.essaim.cells.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A manner of reading cells that a person says once for all those that ask the same. A cell it
/// does not fit goes on asking.
public enum Manner {
    DAY_FIRST("cells.problem.day-or-month"),
    MONTH_FIRST("cells.problem.day-or-month"),
    /// `12/05/25` is a birth of 1925.
    LAST_CENTURY("cells.problem.which-century"),
    LAST_NAME_FIRST("cells.problem.which-is-the-name"),
    FIRST_NAME_FIRST("cells.problem.which-is-the-name"),
    /// What stands under the one is the other.
    EXCHANGED("cells.problem.swapped");

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})\\b.*");
    private static final Pattern SHORT_YEAR = Pattern.compile("(.*\\D)(\\d{2})");
    private static final Pattern TWO_WORDS = Pattern.compile("([^ ,]+) ([^ ,]+)");
    /// Spelt out, a month is never taken for a day.
    private static final List<String> MONTHS =
            List.of("janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc");

    private final String problem;

    Manner(String problem) {
        this.problem = problem;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param code as [#code] writes it
    public static Optional<Manner> of(String code) {
        return Arrays.stream(values())
                .filter(manner -> manner.code().equals(code))
                .findFirst();
    }

    /// Those that answer this problem, in the order they are offered.
    public static List<Manner> answering(String problem) {
        return Arrays.stream(values())
                .filter(manner -> manner.problem.equals(problem))
                .toList();
    }

    /// What the cells of a line would say, read so; nothing where it does not fit them.
    Map<Field, String> mend(Field field, Mapping mapping, fr.essaim.spreadsheets.Line line) {
        String cell = mapping.written(line, field);
        return switch (this) {
            case DAY_FIRST -> day(field, cell, 1, 2);
            case MONTH_FIRST -> day(field, cell, 2, 1);
            case LAST_CENTURY -> {
                Matcher m = SHORT_YEAR.matcher(cell);
                yield m.matches() ? Map.of(field, m.group(1) + "19" + m.group(2)) : Map.of();
            }
            case LAST_NAME_FIRST -> name(cell, 1, 2);
            case FIRST_NAME_FIRST -> name(cell, 2, 1);
            case EXCHANGED -> {
                String last = mapping.written(line, Field.LAST_NAME);
                String first = mapping.written(line, Field.FIRST_NAME);
                yield last.isEmpty() || first.isEmpty()
                        ? Map.of()
                        : Map.of(Field.LAST_NAME, first, Field.FIRST_NAME, last);
            }
        };
    }

    private static Map<Field, String> day(Field field, String cell, int day, int month) {
        Matcher m = NUMERIC.matcher(cell);
        if (!m.matches()) {
            return Map.of();
        }
        int nth = Integer.parseInt(m.group(month));
        return nth < 1 || nth > 12
                ? Map.of()
                : Map.of(field, m.group(day) + " " + MONTHS.get(nth - 1) + " " + m.group(3));
    }

    /// Of more than two words nobody can say at once where the name ends.
    private static Map<Field, String> name(String cell, int last, int first) {
        Matcher m = TWO_WORDS.matcher(cell);
        return m.matches() ? Map.of(Field.LAST_NAME, m.group(last), Field.FIRST_NAME, m.group(first)) : Map.of();
    }
}
