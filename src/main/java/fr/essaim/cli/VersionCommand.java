package fr.essaim.cli;

import java.util.Objects;
import picocli.CommandLine;

@CommandLine.Command(name = "version", description = "${bundle:cli.version}")
final class VersionCommand implements Command {
    @Override
    public int run(Surroundings around) {
        String version =
                Objects.requireNonNullElse(around.application().getPackage().getImplementationVersion(), "?");
        around.console()
                .line("Essaim " + version + " (Java " + Runtime.version().feature() + ")");
        return 0;
    }
}
