package fr.essaim.imports;

import fr.essaim.cells.Field;
import fr.essaim.installation.RoomCommand;
import fr.essaim.kernel.Refusal;
import fr.essaim.lists.Column;
import fr.essaim.lists.Meaning;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.spreadsheets.SheetReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./essaim import people FILE --programme CODE --hub CODE [--no-header] [--column A=FIELD …]
/// [--dry-run] [--json]`: standard output is the reading and
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

    @Option(names = "--no-header", description = "${bundle:imports.command.no-header}")
    boolean withoutTitles;

    @Option(names = "--column", paramLabel = "A=FIELD", description = "${bundle:imports.command.column}")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--dry-run", description = "${bundle:imports.command.dry-run}")
    boolean dryRun;

    @Option(names = "--json", description = "${bundle:imports.command.json}")
    boolean json;

    @Override
    public int run(BeanFactory beans) {
        PeopleList list = list();
        PeopleImport people = beans.getBean(PeopleImport.class);
        Reading reading = dryRun ? people.rehearse(list, programme, hub) : people.carryOut(list, programme, hub);
        show(reading);
        return 0;
    }

    private PeopleList list() {
        var sheets = SheetReader.read(file);
        if (!withoutTitles && columns.isEmpty()) {
            return PeopleList.in(sheets, sheet);
        }
        PeopleList list = withoutTitles ? PeopleList.withoutTitles(sheets, sheet) : PeopleList.in(sheets, sheet);
        var said = new HashMap<Integer, Meaning>();
        columns.forEach((letters, field) -> said.put(column(list, letters), meaning(field)));
        return list.as(said).named();
    }

    private static int column(PeopleList list, String letters) {
        return list.mapping().columns().stream()
                .map(Column::index)
                .filter(index -> Column.letters(index).equalsIgnoreCase(letters.strip()))
                .findFirst()
                .orElseThrow(() -> new NotAColumn("column", letters));
    }

    private static Meaning meaning(String field) {
        return Arrays.stream(Field.values())
                .map(Field::code)
                .filter(field.strip()::equals)
                .map(Meaning::of)
                .findFirst()
                .orElseThrow(() -> new NotAColumn("field", field));
    }

    public static final class NotAColumn extends Refusal {
        NotAColumn(String what, String typed) {
            super(
                    "imports.refusal.no-such-" + what,
                    "column",
                    typed,
                    Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(", ")));
        }
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
