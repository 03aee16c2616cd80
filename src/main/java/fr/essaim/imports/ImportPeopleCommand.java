package fr.essaim.imports;

import fr.essaim.installation.RoomCommand;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.spreadsheets.SheetReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./essaim import people FILE --programme CODE --hub CODE [--dry-run] [--json]`: standard output is the reading and
/// nothing else.
@Command(name = "people", description = "${bundle:imports.command.people}")
public final class ImportPeopleCommand implements RoomCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "${bundle:imports.command.file}")
    Path file = Path.of("");

    @Option(
            names = "--programme",
            required = true,
            paramLabel = "CODE",
            description = "${bundle:imports.command.programme}")
    String programme = "";

    @Option(names = "--hub", required = true, paramLabel = "CODE", description = "${bundle:imports.command.hub}")
    String hub = "";

    @Option(names = "--sheet", paramLabel = "NAME", description = "${bundle:imports.command.sheet}")
    @Nullable
    String sheet;

    @Option(names = "--dry-run", description = "${bundle:imports.command.dry-run}")
    boolean dryRun;

    @Option(names = "--json", description = "${bundle:imports.command.json}")
    boolean json;

    @Override
    public int run(BeanFactory beans) {
        PeopleList list = PeopleList.in(SheetReader.read(file), sheet);
        PeopleImport people = beans.getBean(PeopleImport.class);
        Reading reading = dryRun ? people.rehearse(list, programme, hub) : people.carryOut(list, programme, hub);
        show(reading);
        return 0;
    }

    private void show(Reading reading) {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        var out = spec.commandLine().getOut();
        Sentences sentences = new Sentences(spec.resourceBundle());
        if (json) {
            new ReadingJson(sentences).write(reading, out);
            out.println();
        } else {
            new ReadingTable(sentences).write(reading, dryRun, out);
        }
        out.flush();
    }
}
