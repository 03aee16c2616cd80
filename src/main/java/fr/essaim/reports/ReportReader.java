package fr.essaim.reports;

import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Entry;
import fr.essaim.recipe.Label;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.RecipeFile;
import fr.essaim.recipe.RecipeProblem;
import fr.essaim.recipe.RecipeSchema;
import fr.essaim.reports.ReportDefinition.Lines;
import fr.essaim.reports.ReportDefinition.Readers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a report from its YAML file: its shape (JSON Schema), then what it asks of the recipe.
/// Every problem names its line.
public final class ReportReader {
    private static final RecipeSchema SHAPE = new RecipeSchema("/reports/essaim-report-1.schema.json");
    private static final int LARGEST = 200_000;

    private ReportReader() {}

    /// @param name of the file
    /// @param recipe the code of the recipe it says it is for; "" when it cannot be read
    /// @param definition null when there is a problem, or it is for another recipe
    /// @param problems in the order of the file
    public record Reading(
            String name, String recipe, @Nullable ReportDefinition definition, List<RecipeProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }

        public Optional<ReportDefinition> found() {
            return Optional.ofNullable(definition);
        }
    }

    public static Reading read(String text, String name, Recipe recipe) {
        RecipeFile file = RecipeFile.read(text.length() > LARGEST ? "" : text, SHAPE);
        Entry root = file.root();
        if (root == null) {
            return new Reading(name, "", null, file.problems());
        }
        String code = root.text("recipe");
        if (file.problems().isEmpty() && !code.equals(recipe.code())) {
            return new Reading(name, code, null, List.of());
        }
        ReportChecks.check(root, recipe);
        boolean good = file.problems().isEmpty();
        return new Reading(name, code, good ? build(root, recipe, text) : null, file.problems());
    }

    private static ReportDefinition build(Entry root, Recipe recipe, String text) {
        DefinitionSet set = recipe.set(root.text("set")).orElseThrow();
        Map<Blank, String> blanks = blanks(root.get("blanks"));
        return new ReportDefinition(
                root.text("id"),
                root.text("version"),
                label(root.get("title")),
                label(root.get("lead")),
                Lines.valueOf(root.text("lines").toUpperCase(Locale.ROOT)),
                Readers.valueOf(root.text("readers").toUpperCase(Locale.ROOT)),
                recipe,
                set,
                Objects.requireNonNullElse(root.textOrNull("who"), "present"),
                root.get("once").value().asBoolean(false),
                root.texts("hubs"),
                root.each("columns").map(column -> column(column, blanks)).toList(),
                root.each("notes").map(ReportReader::label).toList(),
                text);
    }

    private static ReportColumn column(Entry column, Map<Blank, String> ofTheReport) {
        Map<String, String> codes = new HashMap<>();
        column.each("codes").forEach(code -> codes.put(code.name(), code.text()));
        Map<Blank, String> blanks = new HashMap<>(ofTheReport);
        blanks.putAll(blanks(column.get("blanks")));
        return new ReportColumn(column.text("id"), label(column.get("label")), column.text("from"), codes, blanks);
    }

    private static Map<Blank, String> blanks(Entry blanks) {
        Map<Blank, String> codes = new HashMap<>();
        blanks.each().forEach(code -> Blank.find(code.name()).ifPresent(blank -> codes.put(blank, code.text())));
        return codes;
    }

    private static Label label(Entry entry) {
        Map<String, String> texts = new HashMap<>();
        entry.each().forEach(text -> texts.put(text.name(), text.text()));
        return new Label(texts);
    }
}
