package fr.essaim.cli;

import fr.essaim.installation.ReadyCluster;
import java.nio.file.Path;
import picocli.CommandLine;

/// The launcher's own, once a build is there: a database made ahead, so that a first start only copies it.
@CommandLine.Command(name = "ready", hidden = true)
final class ReadyCommand implements Command {
    @CommandLine.Parameters(paramLabel = "FOLDER")
    Path folder = Path.of("");

    @Override
    public int run(Surroundings around) {
        ReadyCluster.make(around.directory(), folder.toAbsolutePath(), around.console());
        return 0;
    }
}
