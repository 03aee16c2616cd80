package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.lists.Known.Degree;
import fr.essaim.lists.Twins.Met;
import fr.essaim.lists.Twins.Twin;
import fr.essaim.spreadsheets.Line;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.spreadsheets.Sheet.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rule of the import: reads a list of people, whole, and gives each line its fate. Writes nothing, knows no
/// database.
public final class PeopleList {
    private final Sheet sheet;
    private final Mapping mapping;
    private final List<String> unread;

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
                .filter(sheet -> !sheet.name().equals(chosen.name())
                        && (sheet.hidden() || !sheet.lines().isEmpty()))
                .map(Sheet::name)
                .toList();
        return new PeopleList(chosen, best.mapping, unread);
    }

    private boolean saysLess(Mapping other, Sheet there) {
        int more = Integer.compare(other.taken(), mapping.taken());
        return more > 0 || (more == 0 && there.lines().size() > sheet.lines().size());
    }

    /// @param today decides which dates make sense
    public Reading read(Known known, Towns towns, LocalDate today) {
        List<Line> lines = sheet.lines().stream()
                .filter(line -> line.number() > mapping.headerLine())
                .toList();
        RowMender mender = new RowMender(mapping, lines, sheet.is(Mark.SINCE_1904), towns, today);
        List<RowReading> mended = lines.stream().map(line -> read(line, mender)).toList();
        Map<Integer, Degree> already = known.among(mended.stream()
                .map(RowReading::candidate)
                .filter(Objects::nonNull)
                .toList());
        return new Reading(sheet.name(), mapping, compare(mended, already), unread, notes());
    }

    private List<Problem> notes() {
        List<Problem> notes = new ArrayList<>();
        if (sheet.is(Mark.MACROS)) {
            notes.add(Problem.file("lists.problem.macros"));
        }
        if (sheet.is(Mark.SINCE_1904)) {
            notes.add(Problem.file("lists.problem.since-1904"));
        }
        return List.copyOf(notes);
    }

    private RowReading read(Line line, RowMender mender) {
        if (line.blank()) {
            return RowReading.blank(line.number());
        }
        if (mapping.ofOrganisations()) {
            return RowReading.refused(line.number(), Problem.row("lists.problem.organisation", false));
        }
        RowReading row = RowKind.aboutNobody(line, mapping)
                .map(why -> RowReading.refused(line.number(), why))
                .orElseGet(() -> mender.mend(line));
        return mapping.ofProfessionals() && row.candidate() != null
                ? with(row, Fate.TO_MEND, Problem.row("lists.problem.professional", true))
                : row;
    }

    private static List<RowReading> compare(List<RowReading> mended, Map<Integer, Degree> already) {
        Twins written = new Twins();
        Twins waiting = new Twins();
        List<RowReading> rows = new ArrayList<>(mended.size());
        for (RowReading row : mended) {
            Candidate candidate = row.candidate();
            if (candidate == null) {
                rows.add(row);
                continue;
            }
            Met here = Met.of(candidate);
            RowReading settled = settle(row, here, already.get(row.row()), written, waiting);
            if (settled.fate() == Fate.NEW || settled.fate() == Fate.KNOWN) {
                written.meet(here);
            } else if (settled.fate() == Fate.TO_MEND) {
                waiting.meet(here);
            }
            rows.add(settled);
        }
        return List.copyOf(rows);
    }

    private static RowReading settle(RowReading row, Met here, @Nullable Degree already, Twins written, Twins waiting) {
        Twin twin = written.of(here).orElse(null);
        if (twin != null && twin.degree() == Degree.SAME) {
            return with(row, Fate.DUPLICATE, sameAs(twin, here.candidate()));
        }
        if (already == Degree.SAME) {
            return with(row, Fate.KNOWN, Problem.row("lists.problem.known", false));
        }
        RowReading settled = row;
        if (already == Degree.ALIKE) {
            settled = with(settled, row.fate(), Problem.row("lists.problem.alike-known", false));
        }
        Twin alike = twin == null ? waiting.of(here).orElse(null) : twin;
        return alike == null
                ? settled
                : with(settled, row.fate(), Problem.row("lists.problem.alike", false, alike.row()));
    }

    /// Never merged silently: what the second line says otherwise is listed.
    private static Problem sameAs(Twin twin, Candidate candidate) {
        List<Field> differing = Differences.between(twin.candidate(), candidate);
        return differing.isEmpty()
                ? Problem.row("lists.problem.same", false, twin.row())
                : Problem.row(
                        "lists.problem.same-but", false, twin.row(), differing.size(), new Field.Several(differing));
    }

    private static RowReading with(RowReading row, Fate fate, Problem problem) {
        List<Problem> problems =
                Stream.concat(row.problems().stream(), Stream.of(problem)).collect(Collectors.toList());
        return new RowReading(row.row(), fate, row.candidate(), List.copyOf(problems));
    }
}
