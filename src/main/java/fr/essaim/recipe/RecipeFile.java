package fr.essaim.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// A recipe's file, or a report's, while it is read: its values, where each stands, and what is wrong so far.
public final class RecipeFile {
    /// Beyond this many, somebody is reading the wrong file.
    static final int MOST_PROBLEMS = 200;

    private record Spot(int line, int column) {}

    private final Map<List<String>, Spot> spots = new HashMap<>();
    private final TreeSet<RecipeProblem> problems = new TreeSet<>();
    private @Nullable JsonNode root;

    RecipeFile() {}

    /// Reads the plain part of YAML and checks its shape: what is wrong is among the [#problems].
    public static RecipeFile read(String text, RecipeSchema shape) {
        RecipeFile file = RecipeYaml.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        Entry root = file.root();
        if (root != null) {
            shape.check(root);
        }
        return file;
    }

    void root(JsonNode value) {
        root = value;
    }

    /// The whole; null when the text is not YAML.
    public @Nullable Entry root() {
        return root == null ? null : new Entry(this, root, List.of());
    }

    /// Where a value stands; the first mark of a path counts (a key before its value).
    void mark(List<String> path, Mark mark) {
        spots.putIfAbsent(List.copyOf(path), spot(mark));
    }

    void complain(List<String> path, String problem, Object... details) {
        List<String> nearest = new ArrayList<>(path);
        while (!nearest.isEmpty() && !spots.containsKey(nearest)) {
            nearest.removeLast();
        }
        add(spots.getOrDefault(nearest, new Spot(1, 1)), path, problem, details);
    }

    void complainAt(@Nullable Mark mark, List<String> path, String problem, Object... details) {
        add(mark == null ? new Spot(1, 1) : spot(mark), path, problem, details);
    }

    private void add(Spot spot, List<String> path, String problem, Object... details) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new RecipeProblem(
                    spot.line(),
                    spot.column(),
                    String.join(" › ", path),
                    "recipe.problem." + problem,
                    List.of(details)));
        }
    }

    /// In the order of the file.
    public List<RecipeProblem> problems() {
        return List.copyOf(problems);
    }

    private static Spot spot(Mark mark) {
        return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
