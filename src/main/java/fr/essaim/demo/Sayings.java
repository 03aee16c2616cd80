package fr.essaim.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What members write down and people say, in the words of the trade; `{elle|il}` follows the person.
final class Sayings {
    private static final Pattern CHOICE = Pattern.compile("\\{([^|{}]*)\\|([^|{}]*)}");

    private final Map<String, List<List<String>>> facts = Sheets.blocks("facts");
    private final Map<String, List<List<String>>> sayings = Sheets.blocks("words");

    /// One thing that happened.
    record Told(
            @Nullable String title,
            @Nullable String body,
            @Nullable String channel,
            @Nullable Integer minutes) {}

    /// @param kind a block of `facts.txt`, e.g. `came`, `met`, `broken employer`
    Told draw(String kind, boolean woman, Chance chance) {
        List<String> cells = chance.pick(of(facts, kind));
        return new Told(
                bent(cells.getFirst(), woman),
                bent(cell(cells, 1), woman),
                cell(cells, 2),
                cell(cells, 3) == null ? null : Integer.valueOf(Objects.requireNonNull(cell(cells, 3))));
    }

    /// @param kind a block of `words.txt`, e.g. `wish`
    String phrase(String kind, boolean woman, Chance chance) {
        return Objects.requireNonNull(bent(chance.pick(of(sayings, kind)).getFirst(), woman));
    }

    static @Nullable String bent(@Nullable String text, boolean woman) {
        return text == null ? null : CHOICE.matcher(text).replaceAll(choice -> choice.group(woman ? 1 : 2));
    }

    private static List<List<String>> of(Map<String, List<List<String>>> blocks, String kind) {
        return Objects.requireNonNull(blocks.get(kind), kind);
    }

    private static @Nullable String cell(List<String> cells, int index) {
        return index >= cells.size() || cells.get(index).isEmpty() ? null : cells.get(index);
    }
}
