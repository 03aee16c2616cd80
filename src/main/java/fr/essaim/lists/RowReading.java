package fr.essaim.lists;

import fr.essaim.cells.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One line, its fate, and what there is to say about it.
///
/// @param row the line in the sheet, as a spreadsheet numbers it
/// @param candidate whom it speaks of; null when blank or refused
public record RowReading(int row, Fate fate, @Nullable Candidate candidate, List<Problem> problems) {
    static RowReading blank(int row) {
        return new RowReading(row, Fate.BLANK, null, List.of());
    }

    static RowReading refused(int row, Problem why) {
        return new RowReading(row, Fate.REFUSED, null, List.of(why));
    }

    RowReading with(Fate other, Problem problem) {
        return new RowReading(
                row,
                other,
                candidate,
                Stream.concat(problems.stream(), Stream.of(problem)).toList());
    }

    /// Nobody has a file without a name, whatever somebody says.
    private static boolean nameless(Problem problem) {
        return problem.key().endsWith("last-name-missing") || problem.key().endsWith("name-too-long");
    }

    /// What somebody took as it is no longer asks; what they set aside is not written.
    RowReading answered(Answers answers) {
        boolean aside = candidate != null
                && (answers.setsAside(row) || problems.stream().anyMatch(problem -> answers.setsAside(row, problem)));
        List<Problem> left = problems.stream()
                .map(problem -> answers.takes(row, problem) && !nameless(problem)
                        ? new Problem(problem.field(), problem.key(), false, problem.details())
                        : problem)
                .toList();
        Fate settled = fate == Fate.TO_MEND && left.stream().noneMatch(Problem::asks) ? Fate.NEW : fate;
        return new RowReading(row, aside ? Fate.ASIDE : settled, candidate, left);
    }
}
