package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each act the journal writes is an act somebody can read in their language.
class JournalActsTest {
    private static final Pattern ACT =
            Pattern.compile("(?:\\.(?:did|read|whispered|whisperedReading)|\\btell)\\((?:[\\w.()]+ == null \\? )?"
                    + "\\s*\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");

    @Test
    void every_act_has_its_words() throws IOException {
        var acts = new TreeSet<String>();
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
            for (Path file : tree.filter(it -> it.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(file)).results().forEach(found -> {
                    acts.add(found.group(1));
                    if (found.group(2) != null) {
                        acts.add(found.group(2));
                    }
                });
            }
        }
        assertThat(acts).hasSizeGreaterThan(20).contains("write-fact", "own-notes", "end-reader");
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/journal_fr.properties"))) {
            words.load(reader);
        }
        assertThat(acts)
                .filteredOn(act -> !act.endsWith("-"))
                .allSatisfy(act -> assertThat(words).containsKey("journal.act." + act));
    }
}
