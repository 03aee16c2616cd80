package fr.essaim.bench;

import fr.essaim.bench.HouseFigures.Asked;
import fr.essaim.bench.HouseFigures.Asking;
import fr.essaim.bench.HouseFigures.Counted;
import fr.essaim.bench.HouseFigures.Readers;
import fr.essaim.installation.OutdoorCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./essaim bench --people 100000 [--json]`: a simulated programme of that many people in a
/// scratch directory, visited over the wire by a coach of one hub with the read journal on. Its
/// subcommands measure one thing each. Standard output is the figures and nothing else.
@Command(
        name = "bench",
        description = "${bundle:cli.bench}",
        subcommands = {
            LinkageCommand.class,
            SurvivalCommand.class,
            ForecastCommand.class,
            ImportBenchCommand.class,
            SearchCommand.class,
            SlotsCommand.class
        })
public final class BenchCommand implements OutdoorCommand {
    private static final int WRONG_USE = 2;
    private static final List<Integer> TOGETHER = List.of(1, 4, 16);
    /// In a smaller house the start is not worth a rehearsal.
    private static final int MANY = 1000;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--people", paramLabel = "N", description = "${bundle:bench.command.people}")
    int people;

    @Option(names = "--indicators", paramLabel = "N", split = ",", description = "${bundle:bench.command.indicators}")
    List<Integer> indicators = new ArrayList<>();

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "6", description = "${bundle:bench.command.seconds}")
    int seconds;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "20000", description = "${bundle:bench.command.rows}")
    int rows;

    @Option(names = "--visits", paramLabel = "N", defaultValue = "400", description = "${bundle:bench.command.visits}")
    int visits;

    @Option(names = "--json", description = "${bundle:bench.command.json}")
    boolean json;

    @Override
    public int run() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (people < 1) {
            line.usage(line.getErr());
            return WRONG_USE;
        }
        HouseFigures figures = measured();
        PrintWriter out = line.getOut();
        if (json) {
            out.println(HouseReport.json(figures));
        } else {
            HouseReport.tell(figures, spec.resourceBundle(), out);
        }
        out.flush();
        return 0;
    }

    private HouseFigures measured() {
        Path folder = folder();
        try {
            Machine machine = Machine.watch();
            Path data = folder.resolve("data");
            say("bench.progress.fill", people);
            House.fill(data, people, this::echo);
            if (people >= MANY) {
                House.open(data).close(); // once, so that what is measured is not the first start on a cold disk
            }
            HouseFigures visited = visited(data);
            List<Counted> elsewhere =
                    indicators.stream().map(more -> elsewhere(folder, more)).toList();
            return visited.and(elsewhere, imported(), machine.steal() * 100);
        } finally {
            remove(folder);
        }
    }

    private String imported() {
        if (rows < 1) {
            return "{}";
        }
        say("bench.progress.import");
        return House.said("bench", "import", "--json", "--rows", String.valueOf(rows));
    }

    private HouseFigures visited(Path data) {
        say("bench.progress.start");
        long before = System.nanoTime();
        try (House house = House.open(data)) {
            Visitor.opens(house.address());
            long start = (System.nanoTime() - before) / 1_000_000;
            house.settle();
            var measure = new HouseMeasure(house, data, visits);
            say("bench.progress.pages");
            List<Asked> pages = measure.pages();
            double size = measure.size();
            say("bench.progress.saves");
            List<Asked> saves = measure.saves();
            say("bench.progress.accompanying");
            List<Asked> accompanying = measure.accompanying();
            say("bench.progress.readers");
            measure.readers(TOGETHER.getLast(), seconds); // a house that was just opened is slower than one at work
            List<Readers> readers = TOGETHER.stream()
                    .map(together -> measure.readers(together, seconds))
                    .toList();
            var counted = List.of(measure.indicators(people));
            var asked = new Asking(pages, saves, accompanying);
            return new HouseFigures(people, asked, readers, counted, "{}", start, house.memory(), size, 0);
        }
    }

    /// The figures' page alone, in a house of another size: the same one several times over where
    /// that makes the number.
    private Counted elsewhere(Path folder, int many) {
        boolean multiple = many > people && many % people == 0;
        Path data = folder.resolve(multiple ? "data" : "data-" + many);
        say("bench.progress.fill", many);
        if (!multiple) {
            House.fill(data, many, this::echo);
        }
        try (House house = House.open(data)) {
            if (multiple) {
                Multiplied.by(many / people, house.owner());
            }
            house.settle();
            return new HouseMeasure(house, data, visits).indicators(many);
        }
    }

    private void say(String key, Object... details) {
        var words = Objects.requireNonNull(spec).resourceBundle();
        echo(new MessageFormat(words.getString(key), words.getLocale()).format(details));
    }

    private void echo(String line) {
        var aside = Objects.requireNonNull(spec).commandLine().getErr();
        aside.println(line);
        aside.flush();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("essaim-bench");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
