package fr.essaim.lists;

import fr.essaim.casefiles.SearchKeys;
import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.lists.Answer.Choice;
import fr.essaim.lists.Known.Degree;
import fr.essaim.lists.Twins.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Settles each line's fate among the others of the list and the files there are: nobody is written twice, and nobody
/// is
/// taken for somebody else without a word.
final class Settling {
    private final Map<Integer, Degree> already;
    private final Answers answers;
    private final Twins written = new Twins();
    private final Twins waiting = new Twins();

    /// @param already who has a file, by line
    Settling(Map<Integer, Degree> already, Answers answers) {
        this.already = already;
        this.answers = answers;
    }

    /// @param people by line, those who are to be compared
    List<RowReading> settle(List<RowReading> mended, Map<Integer, Met> people) {
        List<RowReading> rows = new ArrayList<>(mended.size());
        for (RowReading row : mended) {
            Met here = people.get(row.row());
            rows.add(here == null ? row : settle(row, here));
        }
        return List.copyOf(rows);
    }

    private RowReading settle(RowReading row, Met here) {
        Set<String> keys = SearchKeys.alike(here.compared().traits());
        RowReading settled = settle(row, here, keys);
        if (settled.fate() == Fate.NEW || settled.fate() == Fate.KNOWN) {
            written.meet(here, keys);
        } else if (settled.fate() == Fate.TO_MEND) {
            waiting.meet(here, keys);
        }
        return settled;
    }

    private RowReading settle(RowReading row, Met here, Set<String> keys) {
        Degree known = already.get(row.row());
        Twin twin = written.of(here, keys, other -> said(row, other)).orElse(null);
        if (twin != null && twin.degree() == Degree.SAME) {
            return row.with(Fate.DUPLICATE, sameAs(twin, here.candidate()));
        }
        if (known == Degree.SAME) {
            return row.with(Fate.KNOWN, Problem.row("lists.problem.known", false));
        }
        RowReading settled =
                known == Degree.ALIKE ? row.with(row.fate(), Problem.row("lists.problem.alike-known", false)) : row;
        Twin alike =
                twin == null ? waiting.of(here, keys, other -> said(row, other)).orElse(null) : twin;
        if (alike == null) {
            return settled;
        }
        // a line that waits may never be written: only a person's word makes this one its double
        return said(row, alike.row()).isPresent()
                ? row.with(Fate.DUPLICATE, sameAs(alike, here.candidate()))
                : settled.with(row.fate(), Problem.row("lists.problem.alike", false, alike.row()));
    }

    private Optional<Choice> said(RowReading row, int other) {
        return answers.between(row.row(), "lists.problem.alike", String.valueOf(other));
    }

    /// Never merged silently: what the second line says otherwise is listed.
    private static Problem sameAs(Twin twin, Candidate candidate) {
        List<Field> differing = Differences.between(twin.candidate(), candidate);
        return differing.isEmpty()
                ? Problem.row("lists.problem.same", false, twin.row())
                : Problem.row(
                        "lists.problem.same-but", false, twin.row(), differing.size(), new Field.Several(differing));
    }
}
