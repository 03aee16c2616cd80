package fr.essaim.bench;

import fr.essaim.bench.SurvivalFile.Columns;
import fr.essaim.indicators.Curve;
import fr.essaim.indicators.LogRank;
import fr.essaim.indicators.Spell;
import fr.essaim.indicators.TimeToEvent;
import fr.essaim.installation.OutdoorCommand;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./essaim bench survival FILE.csv --time COL --status COL --event VALUE [--compete VALUE…] [--group COL] [--json]`:
/// the product's own estimates on any table, to be held against another program's.
@Command(name = "survival", description = "${bundle:bench.command.survival}")
public final class SurvivalCommand implements OutdoorCommand {
    private static final double LEVEL = 0.95;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "${bundle:bench.command.survival.file}")
    Path file = Path.of("");

    @Option(
            names = "--time",
            required = true,
            paramLabel = "COL",
            description = "${bundle:bench.command.survival.time}")
    String time = "";

    @Option(
            names = "--status",
            required = true,
            paramLabel = "COL",
            description = "${bundle:bench.command.survival.status}")
    String status = "";

    @Option(
            names = "--event",
            required = true,
            paramLabel = "VALUE",
            description = "${bundle:bench.command.survival.event}")
    String event = "";

    @Option(
            names = "--compete",
            arity = "1..*",
            split = ",",
            paramLabel = "VALUE",
            description = "${bundle:bench.command.survival.compete}")
    Set<String> compete = Set.of();

    @Option(names = "--group", paramLabel = "COL", description = "${bundle:bench.command.survival.group}")
    @Nullable
    String group;

    @Option(names = "--json", description = "${bundle:bench.command.json}")
    boolean json;

    @Override
    public int run() {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        var table = new SurvivalFile(file);
        var spells = table.spells(new Columns(time, status, event, compete, group));
        Map<String, Curve> curves = new LinkedHashMap<>();
        spells.forEach((name, each) -> curves.put(name, curve(each)));
        var measured = new SurvivalFigures(
                compete.isEmpty() ? "kaplan-meier" : "aalen-johansen",
                spells,
                curves,
                logRank(spells),
                table.leftOut());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(measured.json());
        } else {
            measured.table(spec.resourceBundle(), out);
        }
        out.flush();
        return 0;
    }

    private Curve curve(List<Spell> spells) {
        return compete.isEmpty()
                ? TimeToEvent.kaplanMeier(spells, LEVEL)
                : TimeToEvent.cumulativeIncidence(spells, SurvivalFile.number(event), LEVEL);
    }

    /// Of the event itself: a competitor only ends the time at risk of it.
    private @Nullable LogRank logRank(Map<String, List<Spell>> groups) {
        if (groups.size() < 2) {
            return null;
        }
        String ours = SurvivalFile.number(event);
        Map<String, List<Spell>> own = new LinkedHashMap<>();
        groups.forEach((name, spells) -> own.put(
                name,
                spells.stream()
                        .map(spell -> spell.ending().equals(ours) ? spell : new Spell(spell.time(), ""))
                        .toList()));
        return LogRank.between(own);
    }
}
