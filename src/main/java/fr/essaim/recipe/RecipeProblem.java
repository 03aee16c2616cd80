package fr.essaim.recipe;

import java.util.Comparator;
import java.util.List;

/// Something wrong in a recipe's file, where it stands.
///
/// @param line from 1
/// @param column from 1
/// @param path keys and positions from the top: `definition-sets › iae-2008/1 › classes › durable › of › 2`
/// @param key message key of the sentence, `recipe.problem.<name>`
/// @param details the sentence's arguments
public record RecipeProblem(int line, int column, String path, String key, List<Object> details)
        implements Comparable<RecipeProblem> {
    private static final Comparator<RecipeProblem> IN_THE_FILE = Comparator.comparingInt(RecipeProblem::line)
            .thenComparingInt(RecipeProblem::column)
            .thenComparing(RecipeProblem::key)
            .thenComparing(problem -> problem.details().toString());

    public RecipeProblem {
        details = List.copyOf(details);
    }

    @Override
    public int compareTo(RecipeProblem other) {
        return IN_THE_FILE.compare(this, other);
    }
}
