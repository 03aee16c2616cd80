package fr.essaim.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// From YAML to values that know their line. Of YAML it takes the plain part: no alias (they can multiply a small file
/// into gigabytes), no tag, no second document, no deep nesting, no key twice.
final class RecipeYaml {
    static final int DEEPEST = 16;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,9})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,9})\\.[0-9]{1,10}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final RecipeFile file = new RecipeFile();
    private final Iterator<Event> events;
    private final List<String> path = new ArrayList<>();

    private RecipeYaml(String text) {
        var settings = LoadSettings.builder()
                .setCodePointLimit(RecipeReader.LARGEST)
                .setParseComments(false)
                .build();
        events = new Parse(settings).parseString(text).iterator();
    }

    /// Ends the reading: what follows cannot be understood.
    private static final class Lost extends RuntimeException {
        Lost() {
            super("lost", null, false, false);
        }
    }

    static RecipeFile read(String text) {
        var reading = new RecipeYaml(text);
        try {
            reading.document();
        } catch (Lost told) {
            return reading.file;
        } catch (MarkedYamlEngineException wrong) {
            boolean tab = String.valueOf(wrong.getProblem()).contains("TAB");
            reading.file.complainAt(
                    wrong.getProblemMark().orElse(null),
                    reading.path,
                    tab ? "tab" : "not-yaml",
                    String.valueOf(wrong.getProblem()));
        } catch (ReaderException strange) {
            int before = Math.clamp(strange.getPosition(), 0, text.length());
            reading.file.complain(
                    List.of(),
                    "strange-sign",
                    text.substring(0, before).lines().count(),
                    Integer.toHexString(strange.getCodePoint()));
        } catch (YamlEngineException wrong) {
            reading.file.complain(List.of(), "not-yaml", String.valueOf(wrong.getMessage()));
        }
        return reading.file;
    }

    private void document() {
        events.next(); // the stream begins
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            file.complain(List.of(), "empty");
            return;
        }
        JsonNode root = value(events.next());
        events.next(); // the document ends
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw lost(after, "second-document");
        }
        file.root(root);
    }

    private JsonNode value(Event event) {
        event.getStartMark().ifPresent(mark -> file.mark(path, mark));
        if (path.size() > DEEPEST) {
            throw lost(event, "too-deep", DEEPEST);
        }
        if (event.getEventId() == Event.ID.Alias
                || ((NodeEvent) event).getAnchor().isPresent()) {
            throw lost(event, "alias");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case CollectionStartEvent start when start.getTag().isPresent() -> throw lost(event, "tag");
            case CollectionStartEvent start -> start.getEventId() == Event.ID.MappingStart ? map() : list();
            default -> throw lost(event, "not-yaml", event.toString());
        };
    }

    private JsonNode scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (scalar.getTag().isPresent()) {
            throw lost(scalar, "tag");
        }
        if (!scalar.isPlain()) {
            return NODES.textNode(text);
        }
        return switch (text) {
            case "", "~", "null" -> NODES.nullNode();
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default ->
                WHOLE.matcher(text).matches()
                        ? NODES.numberNode(Long.parseLong(text))
                        : DECIMAL.matcher(text).matches()
                                ? NODES.numberNode(new BigDecimal(text))
                                : NODES.textNode(text);
        };
    }

    private ArrayNode list() {
        ArrayNode list = NODES.arrayNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            path.add(Integer.toString(list.size() + 1));
            list.add(value(event));
            path.removeLast();
        }
        return list;
    }

    private ObjectNode map() {
        ObjectNode map = NODES.objectNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw lost(event, "strange-key");
            }
            path.add(key.getValue());
            if (map.has(key.getValue())) {
                file.complainAt(key.getStartMark().orElse(null), path, "key-twice", key.getValue());
            }
            Event below = events.next();
            (below instanceof ScalarEvent ? below : event).getStartMark().ifPresent(mark -> file.mark(path, mark));
            map.set(key.getValue(), value(below));
            path.removeLast();
        }
        return map;
    }

    private Lost lost(Event event, String problem, Object... details) {
        file.complainAt(event.getStartMark().orElse(null), path, problem, details);
        return new Lost();
    }
}
