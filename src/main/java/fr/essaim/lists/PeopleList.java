package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.cells.Secrets;
import fr.essaim.cells.Wording;
import fr.essaim.lists.Known.Degree;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.Sheet.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rule of the import: reads a list of people, whole, and gives each line its fate. Writes
/// nothing, knows no database.
public final class PeopleList {
    private final Sheet sheet;
    private final Mapping mapping;
    private final List<String> unread;
    private boolean ofColleagues;

    private PeopleList(Sheet sheet, Mapping mapping, List<String> unread) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.unread = unread;
    }

    /// The sheet that says the most about people, or the one named.
    /// @throws NotAPeopleList when no sheet has a header with a name in it
    public static PeopleList in(List<Sheet> sheets, @Nullable String wanted) {
        PeopleList best = null;
        for (Sheet sheet : sheets) {
            Mapping mapping = sheet.hidden() || (wanted != null && !wanted.equals(sheet.name()))
                    ? null
                    : Mapping.propose(sheet).orElse(null);
            if (mapping != null && (best == null || best.saysLess(mapping, sheet))) {
                best = new PeopleList(sheet, mapping, List.of());
            }
        }
        if (best == null) {
            throw new NotAPeopleList();
        }
        Sheet chosen = best.sheet;
        List<String> unread = sheets.stream()
                .filter(sheet -> !sheet.equals(chosen)
                        && (sheet.hidden() || !sheet.lines().isEmpty()))
                .map(Sheet::name)
                .toList();
        return new PeopleList(chosen, best.mapping, unread);
    }

    /// The sheet with the most lines, or the one named, read without titles: its first line is
    /// somebody, and its columns are guessed, or said by [#as].
    /// @throws NotAPeopleList when there is no such sheet, or nothing on it
    public static PeopleList withoutTitles(List<Sheet> sheets, @Nullable String wanted) {
        Sheet longest = sheets.stream()
                .filter(sheet -> !sheet.hidden() && (wanted == null || wanted.equals(sheet.name())))
                .filter(sheet -> sheet.lines().stream().anyMatch(line -> !line.blank()))
                .max(Comparator.comparingInt(sheet -> sheet.lines().size()))
                .orElseThrow(NotAPeopleList::new);
        return new PeopleList(
                longest,
                Headerless.guess(longest),
                sheets.stream()
                        .filter(sheet -> !sheet.equals(longest))
                        .map(Sheet::name)
                        .toList());
    }

    /// @throws NotAPeopleList when no column is said to be a name
    public PeopleList named() {
        if (!mapping.has(Field.LAST_NAME) && !mapping.has(Field.FULL_NAME)) {
            throw NotAPeopleList.withoutName();
        }
        return this;
    }

    private boolean saysLess(Mapping other, Sheet there) {
        int more = Integer.compare(other.taken(), mapping.taken());
        return more > 0 || (more == 0 && there.lines().size() > sheet.lines().size());
    }

    /// The same list with its columns read otherwise.
    /// @param meanings by the column's number; those not named stay as they are
    public PeopleList as(Map<Integer, Meaning> meanings) {
        return new PeopleList(sheet, mapping.as(meanings), unread);
    }

    public String sheet() {
        return sheet.name();
    }

    public Mapping mapping() {
        return mapping;
    }

    /// Read as a list of colleagues on purpose: nobody on it is asked about for being one.
    public PeopleList ofColleagues() {
        PeopleList other = new PeopleList(sheet, mapping, unread);
        other.ofColleagues = true;
        return other;
    }

    /// Neither colleagues nor organisations.
    public boolean ofPeople() {
        return !mapping.ofOrganisations() && !mapping.ofProfessionals();
    }

    /// @param today decides which dates make sense
    public Reading read(Known known, Towns towns, LocalDate today) {
        return read(known, towns, today, Answers.NONE);
    }

    /// @param answers what was decided about its lines already
    public Reading read(Known known, Towns towns, LocalDate today, Answers answers) {
        List<Line> lines = below();
        RowMender mender = new RowMender(mapping, lines, sheet.is(Mark.SINCE_1904), towns, today);
        mender.askForTowns(lines);
        // what a line says of itself is read side by side; what was answered, and who is alike, in the list's order
        List<RowReading> asTheyAre =
                lines.parallelStream().map(line -> read(line, mender, Map.of())).toList();
        List<RowReading> mended = answers.areNone() ? asTheyAre : answered(lines, asTheyAre, mender, answers);
        Map<Integer, Met> people = met(mended);
        Map<Integer, Degree> already = known.among(List.copyOf(people.values()));
        List<RowReading> settled = new Settling(already, answers).settle(mended, people);
        return new Reading(sheet.name(), mapping, settled, unread, notes());
    }

    private List<RowReading> answered(List<Line> lines, List<RowReading> asTheyAre, RowMender mender, Answers answers) {
        List<RowReading> answered = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            RowReading asIs = asTheyAre.get(i);
            Map<Field, String> instead = answers.instead(line, mapping, asIs.problems());
            answered.add((instead.isEmpty() ? asIs : read(line, mender, instead)).answered(answers));
        }
        return answered;
    }

    private List<Problem> notes() {
        List<Problem> notes = new ArrayList<>();
        if (mapping.headerLine() == 0) {
            notes.add(Problem.file("lists.problem.no-header"));
        }
        if (sheet.is(Mark.MACROS)) {
            notes.add(Problem.file("lists.problem.macros"));
        }
        if (sheet.is(Mark.SINCE_1904)) {
            notes.add(Problem.file("lists.problem.since-1904"));
        }
        return List.copyOf(notes);
    }

    /// @param instead what stands in place of its cells
    private RowReading read(Line line, RowMender mender, Map<Field, String> instead) {
        if (line.blank()) {
            return RowReading.blank(line.number());
        }
        if (!ofColleagues && mapping.ofOrganisations()) {
            return RowReading.refused(line.number(), Problem.row("lists.problem.organisation", false));
        }
        RowReading row = RowKind.aboutNobody(line, mapping)
                .map(why -> RowReading.refused(line.number(), why))
                .orElseGet(() -> mender.mend(line, instead));
        return !ofColleagues && mapping.ofProfessionals() && row.candidate() != null
                ? row.with(Fate.TO_MEND, Problem.row("lists.problem.professional", true))
                : row;
    }

    /// Who each line speaks of, by line, in the list's order.
    private static Map<Integer, Met> met(List<RowReading> mended) {
        Map<Integer, Met> people = new LinkedHashMap<>(mended.size() * 2);
        mended.parallelStream()
                .filter(row -> row.fate() != Fate.ASIDE)
                .map(RowReading::candidate)
                .filter(Objects::nonNull)
                .map(Met::of)
                .toList()
                .forEach(person -> people.put(person.row(), person));
        return people;
    }

    private List<Line> below() {
        return sheet.lines().stream()
                .filter(line -> line.number() > mapping.headerLine())
                .toList();
    }

    /// What each line says, below the header.
    public Map<Integer, Line> said() {
        return below().stream().collect(Collectors.toMap(Line::number, line -> line, (one, other) -> one));
    }

    /// What a line says of a field: as typed on screen, else as it stands in the sheet.
    public String was(Line line, Field field, Answers answers) {
        String typed = answers.typed(line.number()).get(field.code());
        return typed == null ? mapping.written(line, field) : Wording.tidy(Secrets.without(typed));
    }

    /// The values of a column, without those that say nothing.
    public List<String> values(Column column) {
        return below().stream()
                .map(line -> Wording.tidy(line.cell(column.index())))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
