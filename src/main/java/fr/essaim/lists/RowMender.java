package fr.essaim.lists;

import fr.essaim.cells.Address;
import fr.essaim.cells.Dates;
import fr.essaim.cells.Field;
import fr.essaim.cells.Gender;
import fr.essaim.cells.NameCells;
import fr.essaim.cells.NameHabit;
import fr.essaim.cells.Phones;
import fr.essaim.cells.Problem;
import fr.essaim.cells.Reaches;
import fr.essaim.lists.Candidate.Arrival;
import fr.essaim.lists.Candidate.Identity;
import fr.essaim.lists.Candidate.Passage;
import fr.essaim.lists.Candidate.Reach;
import fr.essaim.spreadsheets.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a candidate of a line: what can be mended is, and said; what cannot be known is asked.
final class RowMender {
    private static final Set<Field> ABOUT_A_JOURNEY =
            Set.of(Field.EXIT_DATE, Field.INFORMATION_DATE, Field.AGREEMENT_DATE);
    private static final Pattern NUMERIC_DAY = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.]\\d{2,4}.*");

    private final Mapping mapping;
    private final Towns towns;
    private final LocalDate today;
    private final NameHabit habit;
    private final Dates.Habit days;

    RowMender(Mapping mapping, List<Line> lines, boolean since1904, Towns towns, LocalDate today) {
        this.towns = towns;
        this.mapping = mapping;
        this.today = today;
        this.habit = new NameHabit(mapping.nameOrder(), written(mapping, lines));
        this.days = new Dates.Habit(monthFirst(mapping, lines), since1904);
    }

    /// Asks once for each town the lines name: whoever answers is asked in turn, while lines are mended side by side.
    void askForTowns(List<Line> lines) {
        lines.parallelStream()
                .map(line -> town(new LineCells(line, mapping, Map.of())))
                .filter(Address::namesTown)
                .collect(Collectors.toSet())
                .forEach(town -> towns.code(town.postalCode(), town.city()));
    }

    private static Address town(LineCells cells) {
        return Reaches.address(List.of(), cells.one(Field.POSTAL_CODE), cells.one(Field.CITY), cells.problems());
    }

    /// The line with a candidate and a fate of new or to-mend, or refused when it names nobody.
    /// @param typed what somebody wrote in place of its cells
    RowReading mend(Line line, Map<Field, String> typed) {
        LineCells cells = new LineCells(line, mapping, typed);
        NameCells.Name name = name(cells);
        if (name.none()) {
            cells.problems().add(Problem.row("lists.problem.no-name", false));
            return new RowReading(line.number(), Fate.REFUSED, null, List.copyOf(cells.problems()));
        }
        Identity identity = new Identity(name.last(), name.first(), day(cells, Field.BIRTH_DATE), gender(cells, name));
        Candidate candidate = new Candidate(line.number(), identity, reach(cells), arrival(cells));
        if (line.hidden()) {
            cells.problems().add(Problem.row("lists.problem.hidden", false));
        }
        if (mapping.overflows(line)) {
            cells.problems().add(Problem.row("lists.problem.overflow", true));
        }
        boolean asks = cells.problems().stream().anyMatch(Problem::asks);
        return new RowReading(line.number(), asks ? Fate.TO_MEND : Fate.NEW, candidate, List.copyOf(cells.problems()));
    }

    private NameCells.Name name(LineCells cells) {
        String used = cells.one(Field.LAST_NAME);
        String birth = cells.one(Field.BIRTH_NAME);
        return new NameCells(habit, cells.problems())
                .read(used.isEmpty() ? birth : used, cells.one(Field.FIRST_NAME), cells.one(Field.FULL_NAME));
    }

    private @Nullable LocalDate day(LineCells cells, Field field) {
        List<String> values = cells.all(field);
        if (values.isEmpty()) {
            if (field == Field.BIRTH_DATE
                    && mapping.has(field)
                    && cells.problems().stream().noneMatch(RowMender::aboutBirth)) {
                cells.problems().add(Problem.note(field, "lists.problem.birth-missing"));
            }
            return null;
        }
        if (values.size() > 1) {
            cells.problems()
                    .add(new Problem(field.code(), "lists.problem.two-values", field == Field.BIRTH_DATE, List.of()));
        }
        Dates.Reading reading = new Dates(field, today, days).read(values.getFirst());
        if (reading.problem() != null) {
            Problem problem = reading.problem();
            // a journey under way is only pointed out: the file does not wait for it
            cells.problems()
                    .add(
                            ABOUT_A_JOURNEY.contains(field)
                                    ? new Problem(problem.field(), problem.key(), false, problem.details())
                                    : problem);
        }
        return reading.day();
    }

    private static boolean aboutBirth(Problem problem) {
        return problem.field().equals(Field.BIRTH_DATE.code());
    }

    private static @Nullable Gender gender(LineCells cells, NameCells.Name name) {
        String cell = cells.one(Field.GENDER);
        if (cell.isEmpty()) {
            return name.gender();
        }
        Gender gender = Gender.of(cell).orElse(null);
        if (gender == null) {
            cells.problems().add(Problem.note(Field.GENDER, "lists.problem.gender"));
        }
        return gender;
    }

    private Reach reach(LineCells cells) {
        Address address = Reaches.address(
                cells.all(Field.ADDRESS), cells.one(Field.POSTAL_CODE), cells.one(Field.CITY), cells.problems());
        return new Reach(
                Phones.read(cells.all(Field.PHONE), cells.problems()),
                Reaches.emails(cells.all(Field.EMAIL), cells.problems()),
                located(address, cells));
    }

    private Address located(Address address, LineCells cells) {
        if (!address.namesTown()) {
            return address;
        }
        String commune = towns.code(address.postalCode(), address.city()).orElse(null);
        if (commune == null) {
            cells.problems().add(Problem.note(Field.CITY, "lists.problem.unknown-town"));
            return address;
        }
        return address.in(commune);
    }

    private Arrival arrival(LineCells cells) {
        LocalDate entry = day(cells, Field.ENTRY_DATE);
        LocalDate exit = day(cells, Field.EXIT_DATE);
        if (entry != null) {
            cells.problems()
                    .add(Problem.note(Field.ENTRY_DATE, "lists.problem.entry-proposed", Dates.SHOWN.format(entry)));
        }
        if (exit != null) {
            cells.problems().add(Problem.note(Field.EXIT_DATE, "lists.problem.exit-found", Dates.SHOWN.format(exit)));
        }
        return new Arrival(
                entry,
                cells.one(Field.PRESCRIBER),
                cells.one(Field.EXTERNAL_ID),
                new Passage(
                        day(cells, Field.INFORMATION_DATE),
                        day(cells, Field.AGREEMENT_DATE),
                        exit,
                        cells.one(Field.OUTCOME)));
    }

    /// Nothing where a list has not the two columns.
    private static Stream<NameHabit.Written> written(Mapping mapping, List<Line> lines) {
        List<Column> last = mapping.columns(Field.LAST_NAME);
        List<Column> first = mapping.columns(Field.FIRST_NAME);
        return last.isEmpty() || first.isEmpty()
                ? Stream.of()
                : lines.stream()
                        .map(line -> new NameHabit.Written(
                                line.cell(last.getFirst().index()),
                                line.cell(first.getFirst().index())));
    }

    private static boolean ofDays(Column column) {
        return column.is(Field.BIRTH_DATE) || column.is(Field.ENTRY_DATE) || column.is(Field.EXIT_DATE);
    }

    /// A list where at least as many days need the American order as the French one.
    private static boolean monthFirst(Mapping mapping, List<Line> lines) {
        int french = 0;
        int american = 0;
        List<Column> columns =
                mapping.columns().stream().filter(RowMender::ofDays).toList();
        for (Column column : columns) {
            for (Line line : lines) {
                var m = NUMERIC_DAY.matcher(line.cell(column.index()).strip());
                if (m.matches()) {
                    french += Integer.parseInt(m.group(1)) > 12 ? 1 : 0;
                    american += Integer.parseInt(m.group(2)) > 12 ? 1 : 0;
                }
            }
        }
        return american > 0 && american >= french;
    }
}
