package fr.essaim.recipe;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The shape of a file, as a JSON Schema whose complaints are told as sentences of ours.
public final class RecipeSchema {
    static final RecipeSchema RECIPE = new RecipeSchema("/recipes/essaim-recipe-1.schema.json");

    /// The part of the schema a pattern stands in says what was expected: `needs-period`.
    private static final Pattern PART = Pattern.compile("\\$defs/([a-z-]+)(?=[^$]*$)");

    private final Schema schema;

    /// @param resource on the class path
    public RecipeSchema(String resource) {
        this.schema = load(resource);
    }

    private static Schema load(String resource) {
        try (InputStream file = RecipeSchema.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(file), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void check(Entry root) {
        schema.validate(root.value()).forEach(error -> tell(root, error));
    }

    private static void tell(Entry root, Error error) {
        List<String> path = path(root, error.getInstanceLocation());
        Object[] said = Objects.requireNonNullElse(error.getArguments(), new Object[0]);
        String first = said.length == 0 ? "" : String.valueOf(said[0]);
        RecipeFile file = root.file();
        switch (Objects.requireNonNullElse(error.getKeyword(), "")) {
            case "required" -> file.complain(path, "missing", String.valueOf(error.getProperty()));
            case "additionalProperties", "propertyNames" -> {
                var longer = new ArrayList<>(path);
                longer.add(String.valueOf(error.getProperty()));
                file.complain(longer, key(error), longer.getLast());
            }
            case "type" -> file.complain(path, "needs-" + text(error));
            case "enum" -> file.complain(path, "not-among", choices(error));
            case "const" -> file.complain(path, "not-among", text(error));
            case "pattern" -> file.complain(path, "needs-" + part(error));
            case "minimum" -> file.complain(path, "too-small", first);
            case "maximum" -> file.complain(path, "too-large", first);
            case "minLength", "minItems", "minProperties" -> file.complain(path, "empty-here");
            case "maxLength" -> file.complain(path, "too-long", first);
            case "maxItems", "maxProperties" -> file.complain(path, "too-many", first);
            case "uniqueItems" -> file.complain(path, "said-twice");
            default -> file.complain(path, "shape");
        }
    }

    /// The validator counts list places from 0; people count from 1.
    private static List<String> path(Entry root, NodePath location) {
        var path = new ArrayList<String>();
        var here = root.value();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            boolean place = here != null && here.isArray();
            int index = place ? Integer.parseInt(step.toString()) : 0;
            path.add(place ? Integer.toString(index + 1) : step.toString());
            here = here == null ? null : place ? here.get(index) : here.get(step.toString());
        }
        return path;
    }

    private static String key(Error error) {
        return "propertyNames".equals(error.getKeyword()) ? "key-form" : "unknown-key";
    }

    private static String text(Error error) {
        var schema = error.getSchemaNode();
        return schema == null ? "" : schema.asText();
    }

    private static String choices(Error error) {
        var schema = error.getSchemaNode();
        if (schema == null) {
            return "";
        }
        return schema.valueStream().map(choice -> choice.asText()).collect(Collectors.joining(", "));
    }

    private static String part(Error error) {
        Matcher parts = PART.matcher(String.valueOf(error.getSchemaLocation()));
        String part = parts.find() ? parts.group(1) : "";
        return Arrays.asList("id", "set-name", "version", "period", "test", "day", "fact", "instrument")
                        .contains(part)
                ? part
                : "form";
    }
}
