package fr.essaim.bench;

import fr.essaim.bench.InventedPeople.Someone;
import fr.essaim.installation.Database;
import fr.essaim.installation.Progress;
import fr.essaim.installation.ScratchCommand;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
        TimesReport.write(json, "people", Math.max(1000, number), "bench.search.", figures, spec.resourceBundle(), out);
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
}
