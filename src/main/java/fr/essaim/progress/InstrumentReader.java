package fr.essaim.progress;

import fr.essaim.recipe.Entry;
import fr.essaim.recipe.Label;
import fr.essaim.recipe.RecipeFile;
import fr.essaim.recipe.RecipeProblem;
import fr.essaim.recipe.RecipeSchema;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an instrument from its YAML file: its shape (JSON Schema), then what the parts ask of one
/// another. Every problem names its line. No licence, a cut-off, a label given to people: it is
/// refused.
public final class InstrumentReader {
    private static final RecipeSchema SHAPE = new RecipeSchema("/instruments/essaim-instrument-1.schema.json");
    private static final int LARGEST = 100_000;

    private InstrumentReader() {}

    /// @param instrument null when there is a problem
    /// @param problems in the order of the file
    public record Reading(@Nullable Instrument instrument, List<RecipeProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }

        public Optional<Instrument> found() {
            return Optional.ofNullable(instrument);
        }
    }

    public static Reading read(String text) {
        RecipeFile file = RecipeFile.read(text.length() > LARGEST ? "" : text, SHAPE);
        Entry root = file.root();
        if (root == null) {
            return new Reading(null, file.problems());
        }
        check(root);
        boolean good = file.problems().isEmpty();
        return new Reading(good ? build(root, text) : null, file.problems());
    }

    private static void check(Entry root) {
        for (String label : List.of("cut-offs", "thresholds", "levels", "labels", "norms")) {
            if (root.get(label).isThere()) {
                root.get(label).complain("instrument-labels-people", label);
            }
        }
        List<String> items = root.ids("items");
        for (String list : List.of("reversed", "personal")) {
            root.each(list)
                    .filter(id -> !items.contains(id.text()))
                    .forEach(id -> id.complain("instrument-unknown-item", id.text()));
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.indexOf(items.get(i)) < i) {
                root.get("items").each().get(i).complain("id-twice", items.get(i));
            }
        }
        Entry range = root.get("range");
        if (range.isThere() && number(range, "max") <= number(range, "min")) {
            range.get("max").complain("most-below-least");
        }
        List<String> languages = root.texts("languages");
        root.each("items")
                .forEach(item -> languages.stream()
                        .filter(language -> item.get("text").text(language).isEmpty())
                        .forEach(language -> item.get("text").complain("missing", language)));
    }

    private static int number(Entry entry, String key) {
        return entry.get(key).value().asInt(0);
    }

    private static Instrument build(Entry root, String text) {
        List<String> reversed = root.texts("reversed");
        List<String> personal = root.texts("personal");
        List<Instrument.Item> items = root.each("items")
                .map(item -> new Instrument.Item(
                        item.text("id"),
                        label(item.get("text")),
                        reversed.contains(item.text("id")),
                        personal.contains(item.text("id"))))
                .toList();
        Entry range = root.get("range");
        Entry reliability = root.get("reliability");
        String every = root.textOrNull("every");
        int shared = (int) items.stream().filter(item -> !item.personal()).count();
        return new Instrument(
                root.text("code"),
                number(root, "version"),
                label(root.get("title")),
                root.get("about").isThere() ? label(root.get("about")) : null,
                root.text("licence"),
                root.text("authors"),
                root.textOrNull("source"),
                every == null ? null : Period.parse(every),
                new Instrument.Range(
                        number(range, "min"), number(range, "max"), label(range.get("low")), label(range.get("high"))),
                items,
                root.get("answered-at-least").value().asInt(Math.max(shared, 1)),
                reliability.isThere()
                        ? new Instrument.Reliability(
                                reliability.get("value").value().asDouble(),
                                reliability.get("sd").value().asDouble())
                        : null,
                text);
    }

    /// French is always there: what has no French is said in the language it has.
    private static Label label(Entry entry) {
        Map<String, String> texts = new HashMap<>();
        entry.each().forEach(text -> texts.put(text.name(), text.text()));
        texts.putIfAbsent("fr", texts.getOrDefault("en", ""));
        return new Label(texts);
    }
}
