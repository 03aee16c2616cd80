package fr.essaim.lists;

import fr.essaim.cells.Cell;
import fr.essaim.cells.Field;
import fr.essaim.cells.Gender;
import fr.essaim.cells.NameHabit;
import fr.essaim.cells.Wording;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A list whose first line is somebody already: its columns are known by what they hold, or it is no list of people.
/// Asks for a name and for what makes somebody of it: a birth, a number or an address.
final class Headerless {
    private static final int SAMPLE = 200;
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L} '’.-]{0,59}");
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");

    private final List<Line> sample;
    private final List<Column> columns;

    private Headerless(Sheet sheet, Mapping byContent) {
        this.sample = sheet.lines().stream()
                .filter(line -> !line.blank())
                .limit(SAMPLE)
                .toList();
        this.columns = new ArrayList<>(byContent.columns());
    }

    /// What its columns may be, for whoever says that it has no titles: a guess, to be put right by hand.
    static Mapping guess(Sheet sheet) {
        Mapping byContent = new MappingProposal(sheet, new Line(0, List.of(), false)).mapping();
        return new Headerless(sheet, byContent).named(byContent);
    }

    static Optional<Mapping> propose(Sheet sheet) {
        Mapping mapping = guess(sheet);
        boolean somebody = mapping.has(Field.BIRTH_DATE) || mapping.has(Field.PHONE) || mapping.has(Field.EMAIL);
        boolean called = mapping.has(Field.LAST_NAME) || mapping.has(Field.FULL_NAME);
        return somebody && called ? Optional.of(mapping) : Optional.empty();
    }

    private Mapping named(Mapping byContent) {
        name();
        place(Field.GENDER, column -> share(column, value -> Gender.of(value).isPresent()) >= 0.9);
        place(Field.POSTAL_CODE, column -> share(column, POSTAL_CODE.asMatchPredicate()) >= 0.8);
        int code = index(Field.POSTAL_CODE);
        place(Field.CITY, column -> code >= 0 && near(column, code) && words(column));
        return new Mapping(0, List.copyOf(columns), byContent.nameOrder());
    }

    /// First names are known; the last name stands beside them, on the left where both sides could
    /// be. Or both share a cell.
    private void name() {
        place(Field.FIRST_NAME, column -> words(column) && share(column, Headerless::isAFirstName) >= 0.5);
        int first = index(Field.FIRST_NAME);
        if (first < 0) {
            place(
                    Field.FULL_NAME,
                    column -> words(column)
                            && share(column, value -> value.contains(" ")) >= 0.8
                            && share(column, Headerless::holdsAFirstName) >= 0.5);
        } else {
            place(Field.LAST_NAME, column -> column.index() == first - 1 && words(column));
            place(Field.LAST_NAME, column -> column.index() == first + 1 && words(column));
        }
    }

    private static boolean isAFirstName(String value) {
        return !value.contains(" ") && NameHabit.knowsFirstName(value);
    }

    private static boolean holdsAFirstName(String value) {
        return List.of(value.split(" ", -1)).stream().anyMatch(NameHabit::knowsFirstName);
    }

    private static boolean near(Column column, int other) {
        return Math.abs(column.index() - other) == 1;
    }

    /// Gives the field to the first unknown column that looks like it, unless it has one.
    private void place(Field field, Predicate<Column> like) {
        if (index(field) >= 0) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.meaning().why() == NotTaken.UNKNOWN && like.test(column)) {
                columns.set(i, column.but(Meaning.of(field)));
                return;
            }
        }
    }

    private int index(Field field) {
        return columns.stream()
                .filter(column -> column.is(field))
                .map(Column::index)
                .findFirst()
                .orElse(-1);
    }

    private boolean words(Column column) {
        return share(column, WORDS.asMatchPredicate()) >= 0.8;
    }

    private double share(Column column, Predicate<String> like) {
        List<String> values = sample.stream()
                .map(line -> Wording.tidy(line.cell(column.index())))
                .filter(value -> !Cell.isNothing(value))
                .toList();
        return values.isEmpty() ? 0 : (double) values.stream().filter(like).count() / values.size();
    }
}
