package fr.essaim.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The demo's texts, in `demo/*.txt`: one thing a line, `#` begins a comment, ` | ` parts the cells, `[a kind]` begins
/// a block. Whoever finds a sentence clumsy mends it there.
final class Sheets {
    private static final Pattern BAR = Pattern.compile("(?<= |^)\\|(?= |$)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private Sheets() {}

    /// The cells of each line.
    static List<List<String>> rows(String name) {
        return lines(name).map(Sheets::cells).toList();
    }

    /// The lines of each block, cut into cells.
    static Map<String, List<List<String>>> blocks(String name) {
        Map<String, List<List<String>>> blocks = new LinkedHashMap<>();
        List<List<String>> block = new ArrayList<>();
        for (String line : lines(name).toList()) {
            if (line.startsWith("[")) {
                block = blocks.computeIfAbsent(line.substring(1, line.indexOf(']')), kind -> new ArrayList<>());
            } else {
                block.add(cells(line));
            }
        }
        return blocks;
    }

    /// `a, b, c` → the three.
    static List<String> list(String cell) {
        return cell.isBlank() ? List.of() : COMMA.splitAsStream(cell.strip()).toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(BAR.split(line, -1)).map(String::strip).toList();
    }

    /// @param path in the jar: `/recipes/…`
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /// A file of the jar as it is.
    static byte[] bytes(String path) {
        try (var content = Objects.requireNonNull(Sheets.class.getResourceAsStream(path), path)) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<String> lines(String name) {
        return text("/demo/" + name + ".txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
