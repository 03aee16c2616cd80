package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Problem;
import fr.essaim.lists.Answer.Choice;
import fr.essaim.lists.Known.Degree;
import fr.essaim.lists.Twins.Seen;
import fr.essaim.lists.Twins.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Settles each line's fate among the others of the list and the files there are: nobody is written
/// twice, and nobody is taken for somebody else without a word.
final class Settling {
    private static final int SIDE_BY_SIDE = 500;
    private static final Looked NOT_LOOKED = new Looked(Seen.NOTHING, Seen.NOTHING);

    private final Map<Integer, Degree> already;
    private final Answers answers;
    private final Twins written = new Twins();
    private final Twins waiting = new Twins();

    /// @param already who has a file, by line
    Settling(Map<Integer, Degree> already, Answers answers) {
        this.already = already;
        this.answers = answers;
    }

    /// What was seen of a line before its turn.
    private record Looked(Seen written, Seen waiting) {}

    /// Some lines at a time are looked at side by side; then each has its turn, in the list's order.
    /// @param people by line, those who are to be compared
    List<RowReading> settle(List<RowReading> mended, Map<Integer, Met> people) {
        List<RowReading> rows = new ArrayList<>(mended.size());
        for (int from = 0; from < mended.size(); from += SIDE_BY_SIDE) {
            List<RowReading> some = mended.subList(from, Math.min(mended.size(), from + SIDE_BY_SIDE));
            List<Looked> looked = some.parallelStream()
                    .map(row -> look(row, people.get(row.row())))
                    .toList();
            for (int i = 0; i < some.size(); i++) {
                RowReading row = some.get(i);
                Met here = people.get(row.row());
                rows.add(here == null ? row : settle(row, here, looked.get(i)));
            }
        }
        return List.copyOf(rows);
    }

    private Looked look(RowReading row, @Nullable Met here) {
        if (here == null) {
            return NOT_LOOKED;
        }
        Seen seen = written.look(here, other -> said(row, other));
        return new Looked(seen, seen.near().isEmpty() ? waiting.look(here, other -> said(row, other)) : Seen.NOTHING);
    }

    private RowReading settle(RowReading row, Met here, Looked before) {
        RowReading settled = settled(row, here, before);
        if (settled.fate() == Fate.NEW || settled.fate() == Fate.KNOWN) {
            written.meet(here);
        } else if (settled.fate() == Fate.TO_MEND) {
            waiting.meet(here);
        }
        return settled;
    }

    private RowReading settled(RowReading row, Met here, Looked before) {
        Degree known = already.get(row.row());
        Twin twin =
                written.of(here, before.written(), other -> said(row, other)).orElse(null);
        if (twin != null && twin.degree() == Degree.SAME) {
            return row.with(Fate.DUPLICATE, sameAs(twin, here.candidate()));
        }
        if (known == Degree.SAME) {
            return row.with(Fate.KNOWN, Problem.row("lists.problem.known", false));
        }
        RowReading settled =
                known == Degree.ALIKE ? row.with(row.fate(), Problem.row("lists.problem.alike-known", false)) : row;
        Twin alike = twin == null
                ? waiting.of(here, before.waiting(), other -> said(row, other)).orElse(null)
                : twin;
        if (alike == null) {
            return settled;
        }
        // a line that waits may never be written: only a person's word makes this one its double
        return said(row, alike.row()).isPresent()
                ? row.with(Fate.DUPLICATE, sameAs(alike, here.candidate()))
                : settled.with(row.fate(), Problem.row("lists.problem.alike", false, alike.row()));
    }

    private Optional<Choice> said(RowReading row, int other) {
        return answers.areNone()
                ? Optional.empty()
                : answers.between(row.row(), "lists.problem.alike", String.valueOf(other));
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
