package fr.essaim.bench;

import fr.essaim.bench.InventedPeople.Someone;
import fr.essaim.installation.Database;
import fr.essaim.installation.Progress;
import fr.essaim.installation.ScratchCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `./essaim bench search [--people 1000000] [--json]`: how long somebody takes to be found among so many,
/// in a scratch installation. Standard output is the figures and nothing else.
@Command(name = "search", description = "${bundle:bench.command.search}")
public final class SearchCommand implements ScratchCommand {
    private static final long SEED = 20261127;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "${bundle:bench.command.search.people}")
    int number;

    @Option(names = "--json", description = "${bundle:bench.command.json}")
    boolean json;

    @Override
    public int run(BeanFactory beans, Progress progress) {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        Map<String, Times> figures = measure(beans, progress);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(figures));
        } else {
            tell(figures, spec.resourceBundle(), out);
        }
        out.flush();
        return 0;
    }

    private Map<String, Times> measure(BeanFactory beans, Progress progress) {
        var people = new InventedPeople(SEED);
        try (var owner = beans.getBean(Database.class).owner().getConnection()) {
            progress.begins("bench.progress.people", 0, number);
            List<Someone> some = new Crowd(owner, people).settle(Math.max(1000, number), progress);
            progress.begins("bench.progress.search");
            List<Someone> typed = some.stream().map(people::typed).toList();
            List<String> lines = some.stream().map(who -> line(who, people)).toList();
            var searches = new Searches(beans);
            var raw = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            Map<String, Times> figures = new LinkedHashMap<>();
            figures.put("person", searches.people(Crowd.OF_ONE_HUB, typed));
            figures.put("person_every_hub", searches.people(Crowd.OF_EVERY_HUB, typed));
            figures.put("person_raw_sql", Searches.rawPeople(raw, typed));
            figures.put("name", searches.names(Crowd.OF_ONE_HUB, lines));
            figures.put("name_every_hub", searches.names(Crowd.OF_EVERY_HUB, lines));
            figures.put("name_raw_sql", Searches.rawNames(raw, lines));
            return figures;
        } catch (SQLException failed) {
            throw new IllegalStateException("the scratch installation could not be filled", failed);
        }
    }

    /// Mostly both names, either way round; else one, else one and what is being typed of the other.
    private static String line(Someone who, InventedPeople people) {
        return switch (people.number(10)) {
            case 0 -> who.last();
            case 1 -> who.first();
            case 2 ->
                who.first() + " "
                        + who.last().substring(0, Math.min(4, who.last().length()));
            case 3, 4, 5 -> who.last() + " " + who.first();
            default -> who.first() + " " + who.last();
        };
    }

    private String json(Map<String, Times> figures) {
        StringWriter written = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            out.writeStartObject();
            out.writeNumberProperty("people", Math.max(1000, number));
            figures.forEach((what, times) -> {
                out.writeObjectPropertyStart(what);
                out.writeNumberProperty("asked", times.asked());
                out.writeNumberProperty("p50_ms", times.p50());
                out.writeNumberProperty("p95_ms", times.p95());
                out.writeNumberProperty("max_ms", times.max());
                out.writeEndObject();
            });
            out.writeEndObject();
        }
        return written.toString();
    }

    private static void tell(Map<String, Times> figures, ResourceBundle words, PrintWriter out) {
        out.printf("  %-44s %10s %10s %10s%n", "ms", "p50", "p95", "max");
        figures.forEach((what, times) -> out.printf(
                "  %-44s %10s %10s %10s%n",
                words.getString("bench.search." + what.replace('_', '-')),
                shown(times.p50(), words),
                shown(times.p95(), words),
                shown(times.max(), words)));
    }

    private static String shown(double milliseconds, ResourceBundle words) {
        return new MessageFormat("{0,number,0.0}", words.getLocale()).format(new Object[] {milliseconds});
    }
}
