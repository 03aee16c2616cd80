package fr.essaim.imports;

import fr.essaim.casefiles.Way;
import fr.essaim.cells.Dates;
import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.cells.Secrets;
import fr.essaim.cells.Wording;
import fr.essaim.imports.ReadList.Remark;
import fr.essaim.imports.ReadList.Weight;
import fr.essaim.lists.Answers;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.RowReading;
import fr.essaim.spreadsheets.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What there is to say about the lines of a list of people: what was read, what it becomes, who must look.
final class PeopleRemarks {
    /// Sure mends, and news of the line as a whole: said, not asked.
    private static final Set<String> SURE = Set.of(
            "phone-zero",
            "postal-zero",
            "name-split",
            "serial",
            "secret-number",
            "hidden",
            "entry-proposed",
            "exit-found",
            "birth-missing",
            "known",
            "same",
            "same-but",
            "total",
            "instruction",
            "header-again",
            "section",
            "organisation",
            "no-name");
    private static final int LONGEST = 80;

    private final PeopleList list;
    private final KnownFiles known;
    private final Answers answers;
    private final Map<Integer, Line> lines;

    PeopleRemarks(PeopleList list, KnownFiles known, Answers answers) {
        this.list = list;
        this.known = known;
        this.answers = answers;
        this.lines = list.said();
    }

    List<Remark> about(RowReading row) {
        return row.problems().stream().map(problem -> remark(row, problem)).toList();
    }

    private Remark remark(RowReading row, Problem problem) {
        Optional<Field> field = field(problem);
        String last = problem.key().substring(problem.key().lastIndexOf('.') + 1);
        boolean aboutALine = Set.of("alike", "same", "same-but").contains(last);
        boolean aboutAFile = Set.of("alike-known", "known").contains(last);
        return new Remark(
                weight(row.row(), problem, last),
                problem.field(),
                problem.key(),
                Spelt.write(problem.details()),
                field.map(it -> was(row.row(), it)).orElse(""),
                field.map(it -> becomes(it, row.candidate())).orElse(""),
                aboutALine ? (Integer) problem.details().getFirst() : null,
                aboutAFile ? person(row.row()) : null);
    }

    private Weight weight(int line, Problem problem, String last) {
        if (answers.takes(line, problem)) {
            return Weight.TOLD;
        }
        if (problem.asks() || last.equals("alike") || last.equals("alike-known")) {
            return Weight.DECIDE;
        }
        return SURE.contains(last) ? Weight.TOLD : Weight.PROPOSED;
    }

    private @Nullable UUID person(int line) {
        return known.match(line).map(id -> id.value()).orElse(null);
    }

    private static Optional<Field> field(Problem problem) {
        return Field.of(problem.field());
    }

    /// As typed on screen, else as it stands in the sheet.
    private String was(int line, Field field) {
        Line here = lines.get(line);
        return here == null ? "" : cut(list.was(here, field, answers));
    }

    /// The first cells that may be shown, of a line that names nobody.
    private String inAFewWords(int line) {
        Line here = lines.get(line);
        return here == null
                ? ""
                : list.mapping().columns().stream()
                        .filter(column -> !column.meaning().secret())
                        .map(column -> Wording.tidy(Secrets.without(here.cell(column.index()))))
                        .filter(cell -> !cell.isEmpty())
                        .limit(2)
                        .map(PeopleRemarks::cut)
                        .collect(Collectors.joining(", "));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String becomes(Field field, @Nullable Candidate candidate) {
        if (candidate == null) {
            return "";
        }
        Candidate.Identity who = candidate.identity();
        return switch (field) {
            case LAST_NAME, FIRST_NAME, FULL_NAME, BIRTH_NAME -> name(candidate);
            case BIRTH_DATE -> day(who.birth());
            case PHONE -> candidate.reach().phones().stream().map(Way::spaced).collect(Collectors.joining(", "));
            case EMAIL -> String.join(", ", candidate.reach().emails());
            case ADDRESS -> candidate.reach().address().street();
            case POSTAL_CODE -> candidate.reach().address().postalCode();
            case CITY -> town(candidate);
            case ENTRY_DATE -> day(candidate.arrival().entry());
            case PRESCRIBER -> candidate.arrival().prescriber();
            case EXTERNAL_ID -> candidate.arrival().externalId();
            case INFORMATION_DATE -> day(candidate.arrival().passage().informed());
            case AGREEMENT_DATE -> day(candidate.arrival().passage().agreed());
            case GENDER, EXIT_DATE, OUTCOME -> "";
        };
    }

    ReadList.Shown shown(RowReading row) {
        Candidate candidate = row.candidate();
        if (candidate == null) {
            return new ReadList.Shown(inAFewWords(row.row()), null, "", "", null);
        }
        var reach = candidate.reach();
        String reached = !reach.phones().isEmpty()
                ? Way.spaced(reach.phones().getFirst())
                : reach.emails().isEmpty() ? "" : reach.emails().getFirst();
        return new ReadList.Shown(
                name(candidate),
                candidate.identity().birth(),
                reached,
                town(candidate),
                candidate.arrival().entry());
    }

    private static String name(Candidate candidate) {
        return (candidate.identity().first() + " " + candidate.identity().last()).strip();
    }

    private static String town(Candidate candidate) {
        var at = candidate.reach().address();
        return (at.postalCode() + " " + at.city()).strip();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.SHOWN.format(day);
    }
}
