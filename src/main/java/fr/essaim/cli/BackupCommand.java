package fr.essaim.cli;

import fr.essaim.installation.Backup;
import fr.essaim.installation.Installation;
import java.nio.file.Path;
import picocli.CommandLine;

@CommandLine.Command(name = "backup", description = "${bundle:cli.backup}")
final class BackupCommand implements Command {
    @CommandLine.Parameters(paramLabel = "FILE", description = "${bundle:cli.backup.file}")
    Path file = Path.of("");

    @CommandLine.Option(names = "--force", description = "${bundle:cli.backup.force}")
    boolean force;

    @Override
    public int run(Surroundings around) {
        try (var installation = Installation.join(around.directory(), around.environment(), around.console())) {
            var written = Backup.of(installation).write(file.toAbsolutePath(), force, around.console());
            around.console().tell("cli.backup.done", written.file(), written.rows(), written.key());
            return 0;
        }
    }
}
