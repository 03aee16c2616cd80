package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sizes past which the build stops. Only the 95th percentile and the largest matter: averages hide.
class BudgetsTest {
    private static final Path MAIN = Path.of("src/main/java/fr/essaim");

    @Test
    void java_files_stay_short() throws IOException {
        var lengths = new ArrayList<Integer>();
        for (Path file : files(MAIN, ".java")) {
            int lines = Files.readAllLines(file).size();
            lengths.add(lines);
            assertThat(lines).as(file.toString()).isLessThanOrEqualTo(300);
        }
        Collections.sort(lengths);
        assertThat(lengths.get((int) (lengths.size() * 0.95)))
                .as("lines of a Java file, 95th percentile")
                .isLessThanOrEqualTo(200);
    }

    @Test
    void templates_stay_short() throws IOException {
        for (Path file : files(Path.of("src/main/jte"), ".jte")) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(80);
        }
    }

    @Test
    void controllers_have_five_doors_at_most() throws IOException {
        var door = Pattern.compile("@(Get|Post)Mapping");
        for (Path file : files(MAIN, "Controller.java")) {
            assertThat(door.matcher(Files.readString(file)).results().count())
                    .as(file.toString())
                    .isLessThanOrEqualTo(5);
        }
    }

    @Test
    void rooms_hold_forty_types_at_most_and_under_sixty_percent_are_public() throws IOException {
        Map<String, List<Path>> rooms = new TreeMap<>();
        for (Path file : files(MAIN, ".java")) {
            if (file.getNameCount() > MAIN.getNameCount() + 1 && !file.endsWith("package-info.java")) {
                rooms.computeIfAbsent(MAIN.relativize(file.getParent()).toString(), room -> new ArrayList<>())
                        .add(file);
            }
        }
        var open = Pattern.compile("^public ", Pattern.MULTILINE);
        int all = 0;
        int published = 0;
        for (var room : rooms.entrySet()) {
            assertThat(room.getValue()).as("types in " + room.getKey()).hasSizeLessThanOrEqualTo(40);
            for (Path file : room.getValue()) {
                all++;
                published += open.matcher(Files.readString(file)).find() ? 1 : 0;
            }
        }
        assertThat(published * 100 / all).as("percentage of public types").isLessThan(60);
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        for (Path file : files(Path.of("src"), ".java")) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("TO" + "DO")
                    .doesNotContain("FIX" + "ME")
                    .doesNotContain("@auth" + "or ");
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
