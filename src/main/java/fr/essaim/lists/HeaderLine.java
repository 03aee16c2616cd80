package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Wording;
import fr.essaim.spreadsheets.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the header, which titles, logos and instructions may push down the sheet.
final class HeaderLine {
    private static final int HOW_FAR = 40;
    private static final int LONGEST_HEADER = 120;
    private static final Set<Field> NAMES =
            Set.of(Field.LAST_NAME, Field.FIRST_NAME, Field.FULL_NAME, Field.BIRTH_NAME);

    private HeaderLine() {}

    /// The line that says the most and names people; none when no line does.
    static Optional<Line> find(List<Line> lines) {
        Line best = null;
        int bestScore = 0;
        for (Line line :
                lines.stream().filter(line -> !line.blank()).limit(HOW_FAR).toList()) {
            int score = score(line);
            if (score > bestScore) {
                best = line;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /// A header written again further down (printed pages, sheets pasted one under the other).
    static boolean repeats(Line line, Mapping mapping) {
        long same = 0;
        for (Column column : mapping.columns()) {
            String cell = line.cell(column.index());
            same += !cell.isEmpty()
                            && !column.header().isEmpty()
                            && Wording.tidy(cell).equalsIgnoreCase(column.header())
                    ? 1
                    : 0;
        }
        return same >= 2 && same * 2 >= line.filled();
    }

    private static int score(Line line) {
        Set<Field> fields = new HashSet<>();
        int others = 0;
        for (String cell : line.cells()) {
            if (cell.length() <= LONGEST_HEADER) {
                Optional<Meaning> meaning = HeaderWords.meaning(cell);
                meaning.filter(Meaning::taken).ifPresent(found -> fields.add(found.theField()));
                others += meaning.isPresent() && !meaning.get().taken() ? 1 : 0;
            }
        }
        boolean namesPeople = fields.stream().anyMatch(NAMES::contains);
        return namesPeople ? 4 * fields.size() + others : 0;
    }
}
