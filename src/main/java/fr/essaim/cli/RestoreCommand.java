package fr.essaim.cli;

import fr.essaim.installation.Installation;
import fr.essaim.installation.Restore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(name = "restore", description = "${bundle:cli.restore}")
final class RestoreCommand implements Command {
    @CommandLine.Parameters(paramLabel = "FILE", description = "${bundle:cli.restore.file}")
    Path file = Path.of("");

    @CommandLine.Option(names = "--key", paramLabel = "FILE", description = "${bundle:cli.restore.key}")
    @Nullable
    Path key;

    @CommandLine.Option(names = "--without-reserved-notes", description = "${bundle:cli.restore.without}")
    boolean withoutReservedNotes;

    @Override
    public int run(Surroundings around) {
        var restore = Restore.from(file.toAbsolutePath(), key, withoutReservedNotes);
        try (var installation = Installation.make(around.directory(), around.environment(), around.console())) {
            long rows = restore.into(installation, around.console());
            around.console().tell("cli.restore.done", file, rows, installation.data());
            return 0;
        }
    }
}
