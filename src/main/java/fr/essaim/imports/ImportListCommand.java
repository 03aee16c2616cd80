package fr.essaim.imports;

import fr.essaim.installation.RoomCommand;
import fr.essaim.spreadsheets.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./essaim import professionals|structures FILE [--sheet NAME] [--dry-run] [--json]`: standard output is the reading
/// and nothing else. What is brought in so is undone on screen, for seven days.
public abstract sealed class ImportListCommand implements RoomCommand {
    private final ListKind kind;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "${bundle:imports.command.file}")
    Path file = Path.of("");

    @Option(names = "--sheet", paramLabel = "NAME", description = "${bundle:imports.command.sheet}")
    @Nullable
    String sheet;

    @Option(names = "--dry-run", description = "${bundle:imports.command.dry-run}")
    boolean dryRun;

    @Option(names = "--json", description = "${bundle:imports.command.json}")
    boolean json;

    ImportListCommand(ListKind kind) {
        this.kind = kind;
    }

    @Command(name = "professionals", description = "${bundle:imports.command.professionals}")
    public static final class Professionals extends ImportListCommand {
        public Professionals() {
            super(ListKind.PROFESSIONALS);
        }
    }

    @Command(name = "structures", description = "${bundle:imports.command.structures}")
    public static final class Structures extends ImportListCommand {
        public Structures() {
            super(ListKind.STRUCTURES);
        }
    }

    @Override
    public int run(BeanFactory beans) {
        SheetReader.read(file); // says what is wrong with a file that is missing or no list
        ReadList read = beans.getBean(ListAtOnce.class).bring(kind, name(), bytes(), sheet, dryRun);
        var command = Objects.requireNonNull(spec);
        var out = command.commandLine().getOut();
        ListOnConsole console = new ListOnConsole(new Sentences(command.resourceBundle()));
        if (json) {
            console.json(read, out);
        } else {
            console.table(read, dryRun, out);
        }
        out.flush();
        return 0;
    }

    private String name() {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
