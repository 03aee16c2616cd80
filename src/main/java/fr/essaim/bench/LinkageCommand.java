package fr.essaim.bench;

import fr.essaim.installation.OutdoorCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `./essaim bench linkage FILE.csv [FILE2.csv] [--json]`: standard output is the figures and nothing else.
@Command(name = "linkage", description = "${bundle:bench.command.linkage}")
public final class LinkageCommand implements OutdoorCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "${bundle:bench.command.linkage.file}")
    Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE2.csv",
            description = "${bundle:bench.command.linkage.file2}")
    @Nullable
    Path second;

    @Option(names = "--json", description = "${bundle:bench.command.json}")
    boolean json;

    @Override
    public int run() {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        LinkageFigures figures =
                new Linkage(FebrlFile.read(file), second == null ? List.of() : FebrlFile.read(second)).measure();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(figures));
        } else {
            tell(figures, spec.resourceBundle(), out);
        }
        out.flush();
        return 0;
    }

    private static String json(LinkageFigures figures) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            json.writeNumberProperty("records", figures.records());
            json.writeNumberProperty("true_pairs", figures.truePairs());
            json.writeNumberProperty("found", figures.found());
            json.writeNumberProperty("correct", figures.correct());
            json.writeNumberProperty("compared", figures.compared());
            json.writeNumberProperty("precision", figures.precision());
            json.writeNumberProperty("recall", figures.recall());
            json.writeNumberProperty("f1", figures.f1());
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void tell(LinkageFigures figures, ResourceBundle words, PrintWriter out) {
        row(words, out, "records", figures.records());
        row(words, out, "true-pairs", figures.truePairs());
        row(words, out, "found", figures.found());
        row(words, out, "correct", figures.correct());
        row(words, out, "compared", figures.compared());
        row(words, out, "precision", figures.precision());
        row(words, out, "recall", figures.recall());
        row(words, out, "f1", figures.f1());
    }

    private static void row(ResourceBundle words, PrintWriter out, String what, Number figure) {
        String shape = figure instanceof Double ? "{0,number,0.0000}" : "{0,number}";
        String shown = new MessageFormat(shape, words.getLocale()).format(new Object[] {figure});
        out.printf("  %-26s %14s%n", words.getString("bench.linkage." + what), shown);
    }
}
