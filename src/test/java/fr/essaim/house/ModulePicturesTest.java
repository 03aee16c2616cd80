package fr.essaim.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.Essaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/// Draws which room knows which, from the compiled classes; the picture kept in docs must be today's.
class ModulePicturesTest {
    private static final Path PICTURE = Path.of("docs/modules/README.md");

    @Test
    void the_picture_of_the_rooms_is_todays() throws IOException {
        var rooms = ApplicationModules.of(Essaim.class, resideInAPackage("fr.essaim.jte.."));
        var lines = new TreeSet<String>();
        rooms.stream()
                .forEach(room -> room.getDirectDependencies(rooms, DependencyType.values()).stream()
                        .map(dependency -> name(dependency.getTargetModule()))
                        .filter(target -> !target.equals("kernel") && !target.equals(name(room)))
                        .forEach(target -> lines.add("  " + name(room) + " --> " + target)));
        String picture =
                "# The rooms, and which knows which\n\nDrawn by `ModulePicturesTest` from the compiled classes;"
                        + " everybody knows `kernel`.\n\n```mermaid\nflowchart TD\n" + String.join("\n", lines)
                        + "\n```\n";
        Path drawn = Path.of("target/modules.md");
        Files.writeString(drawn, picture);
        assertThat(Files.exists(PICTURE) ? Files.readString(PICTURE) : "")
                .as("copy " + drawn + " to " + PICTURE)
                .isEqualTo(picture);
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
