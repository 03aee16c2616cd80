package fr.essaim.bench;

import fr.essaim.imports.PeopleImport;
import fr.essaim.installation.Database;
import fr.essaim.installation.DemoProgramme;
import fr.essaim.installation.Progress;
import fr.essaim.installation.ScratchCommand;
import fr.essaim.team.Viewers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `./essaim bench import [--rows 100000] [--json]`: how fast a list of people is read and brought
/// in, by a coach of the hub, beside a COPY of the same rows. Standard output is the figures and
/// nothing else.
@Command(name = "import", description = "${bundle:bench.command.import}")
public final class ImportBenchCommand implements ScratchCommand {
    private static final int PEOPLE = 50;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "100000",
            description = "${bundle:bench.command.import.rows}")
    int rows;

    @Option(names = "--json", description = "${bundle:bench.command.json}")
    boolean json;

    @Override
    public int run(BeanFactory beans, Progress progress) {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        var signIns = beans.getBean(DemoProgramme.class).fill(PEOPLE, progress);
        var owner = beans.getBean(Database.class).owner();
        var place = ImportMeasure.Place.first(owner);
        String coach = signIns.stream()
                .filter(who -> who.hub().equals(place.name()))
                .findFirst()
                .orElseThrow()
                .email();
        ImportMeasure measure = new ImportMeasure(beans.getBean(PeopleImport.class), owner, progress, place);
        ImportFigures figures = beans.getBean(Viewers.class).as(coach, () -> measure.of(Math.clamp(rows, 1, 190_000)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(figures, spec.resourceBundle()));
        } else {
            tell(figures, spec.resourceBundle(), out);
        }
        out.flush();
        return 0;
    }

    private static String json(ImportFigures figures, ResourceBundle words) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            figures.all().forEach(figure -> {
                if (figure.value() instanceof Double fraction) {
                    json.writeNumberProperty(figure.name(), fraction);
                } else {
                    json.writeNumberProperty(figure.name(), figure.value().longValue());
                }
            });
            json.writeStringProperty("entity", words.getString("bench.import.entity"));
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void tell(ImportFigures figures, ResourceBundle words, PrintWriter out) {
        figures.all().forEach(figure -> {
            String shape = figure.value() instanceof Double ? "{0,number,0.000}" : "{0,number}";
            String shown = new MessageFormat(shape, words.getLocale()).format(new Object[] {figure.value()});
            out.printf("  %-52s %12s%n", words.getString("bench.import." + figure.name()), shown);
        });
        out.println(words.getString("bench.import.entity"));
    }
}
