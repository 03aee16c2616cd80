package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A public type of a room has its word in the glossary.
class GlossaryTest {
    private static final List<String> ROOMS = List.of(
            "journal",
            "outbox",
            "privacy",
            "team",
            "territory",
            "recipe",
            "programme",
            "casefiles",
            "facts",
            "handovers",
            "journeys",
            "indicators",
            "reports",
            "audits",
            "duplicates",
            "imports",
            "lists",
            "network",
            "plans",
            "drafts",
            "progress",
            "activities",
            "myspace",
            "tasks",
            "hours",
            "appointments",
            "cells",
            "installation");

    @Test
    void every_public_type_of_a_room_is_a_word_of_the_glossary() throws IOException {
        String glossary = Files.readString(Path.of("docs/glossary.md"));
        var open = Pattern.compile("^public ", Pattern.MULTILINE);
        var missing = new TreeSet<String>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/fr/essaim", room))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    String type = file.getFileName().toString().replace(".java", "");
                    if (!type.equals("package-info")
                            && open.matcher(Files.readString(file)).find()
                            && !glossary.contains("`" + type + "`")) {
                        missing.add(room + "." + type);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
