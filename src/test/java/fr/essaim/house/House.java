package fr.essaim.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The repository as files, for the tests that keep it consistent.
final class House {
    static final Path JAVA = Path.of("src/main/java/fr/essaim");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path STATIC = Path.of("src/main/resources/static");
    static final Path MESSAGES = Path.of("src/main/resources/messages");

    private House() {}

    /// Every file below a folder with one of these endings, and its text.
    static Map<Path, String> files(Path folder, String... endings) {
        Predicate<Path> ends = path -> Arrays.stream(endings).anyMatch(path.toString()::endsWith);
        try (Stream<Path> found = Files.walk(folder)) {
            var files = new TreeMap<Path, String>();
            found.filter(Files::isRegularFile).filter(ends).forEach(path -> files.put(path, read(path)));
            return files;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// All Java and templates as one text without comments, to ask whether something is used.
    static String code() {
        String java = String.join("\n", files(JAVA, ".java").values()).replaceAll("(?m)^\\s*//.*$", "");
        String templates = String.join("\n", files(TEMPLATES, ".jte").values()).replaceAll("(?s)<%--.*?--%>", "");
        return java + templates;
    }

    static List<String> lines(String text) {
        return text.lines().toList();
    }
}
