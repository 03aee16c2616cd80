package fr.essaim.bench;

import fr.essaim.installation.OutdoorCommand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./essaim bench forecast [--programmes 200] [--json]`: how often what really happened by the end of invented
/// programmes lies within the bands that the forecast had drawn in their midst.
@Command(name = "forecast", description = "${bundle:bench.command.forecast}")
public final class ForecastCommand implements OutdoorCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--programmes",
            paramLabel = "N",
            defaultValue = "200",
            description = "${bundle:bench.command.forecast.programmes}")
    int programmes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "${bundle:bench.command.forecast.seed}")
    long seed;

    @Option(names = "--json", description = "${bundle:bench.command.json}")
    boolean json;

    @Override
    public int run() {
        var line = Objects.requireNonNull(spec).commandLine();
        var coverage = ForecastCoverage.of(Math.max(1, programmes), seed);
        if (json) {
            line.getOut().println(coverage.json());
        } else {
            coverage.tell(spec.resourceBundle(), line.getOut());
        }
        line.getOut().flush();
        return 0;
    }
}
