package fr.essaim.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One value of a recipe's file, or of a report's, and the way to it. Asking for what is not there
/// gives an entry that is not there, so that checks can go on after a first problem.
public record Entry(RecipeFile file, JsonNode value, List<String> path) {
    public Entry get(String key) {
        JsonNode below = value.get(key);
        return new Entry(file, below == null ? MissingNode.getInstance() : below, way(key));
    }

    public boolean isThere() {
        return !value.isMissingNode() && !value.isNull();
    }

    /// The values of a list or of a map, in the order of the file.
    public List<Entry> each() {
        var entries = new ArrayList<Entry>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                entries.add(new Entry(file, Objects.requireNonNull(value.get(i)), way(Integer.toString(i + 1))));
            }
        } else {
            value.properties().forEach(field -> entries.add(new Entry(file, field.getValue(), way(field.getKey()))));
        }
        return entries;
    }

    public Stream<Entry> each(String key) {
        return get(key).each().stream();
    }

    /// "" when there is no text here.
    public String text() {
        return value.isTextual() ? value.textValue() : "";
    }

    public String text(String key) {
        return get(key).text();
    }

    public @Nullable String textOrNull(String key) {
        Entry below = get(key);
        return below.isThere() ? below.text() : null;
    }

    public List<String> texts(String key) {
        return each(key).map(Entry::text).toList();
    }

    /// The ids declared in a list of items.
    public List<String> ids(String key) {
        return each(key).map(item -> item.text("id")).toList();
    }

    public String name() {
        return path.isEmpty() ? "" : path.getLast();
    }

    public void complain(String problem, Object... details) {
        file.complain(path, problem, details);
    }

    private List<String> way(String key) {
        var longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }
}
