package fr.essaim.cli;

import fr.essaim.installation.DataDirectory;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options every command takes.
final class CommonOptions {
    static final String NAME = "common";

    @Option(names = "--data", paramLabel = "DIR", description = "${bundle:cli.option.data}")
    @Nullable
    Path data;

    @Option(names = "--as", paramLabel = "EMAIL", description = "${bundle:cli.option.as}")
    @Nullable
    String as;

    @Option(names = "--lang", paramLabel = "fr|en", description = "${bundle:cli.option.lang}")
    @Nullable
    String language; // read before anything else, by Sentences: here so that it is known and listed

    @Option(names = "--help", usageHelp = true, description = "${bundle:cli.option.help}")
    boolean help;

    DataDirectory directory(Map<String, String> environment) {
        return DataDirectory.open(DataDirectory.chosen(data, environment));
    }
}
