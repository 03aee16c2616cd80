package fr.essaim.cli;

import fr.essaim.cli.Command.Surroundings;
import fr.essaim.installation.DataDirectory;
import fr.essaim.installation.Installation;
import fr.essaim.installation.ScratchCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// A room's command in an installation that lives as long as it does. What the environment says of
/// a real database is not heard.
final class Scratch {
    private Scratch() {}

    static int run(Surroundings around, ScratchCommand command) {
        Path folder = folder();
        try (var installation = Installation.serve(DataDirectory.open(folder), "demo", Map.of(), around.console());
                var beans = Indoors.start(around.application(), installation)) {
            return command.run(beans, around.console());
        } finally {
            remove(folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("essaim-bench").resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
