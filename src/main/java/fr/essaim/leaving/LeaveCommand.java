package fr.essaim.leaving;

import fr.essaim.installation.RoomCommand;
import fr.essaim.site.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./essaim leave FILE.zip [--programme CODE] [--reserved-notes REASON]`: everything an
/// organisation owns, as workbooks and files.
@Command(name = "leave", description = "${bundle:leaving.command.leave}")
public final class LeaveCommand implements RoomCommand {
    private static final long QUIET = Duration.ofSeconds(2).toNanos();
    private long lastTold = System.nanoTime();

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE.zip", description = "${bundle:leaving.command.file}")
    Path file = Path.of("");

    @Option(names = "--programme", paramLabel = "CODE", description = "${bundle:leaving.command.programme}")
    @Nullable
    String programme;

    @Option(names = "--reserved-notes", paramLabel = "REASON", description = "${bundle:leaving.command.reserved}")
    @Nullable
    String reserved;

    @Option(names = "--force", description = "${bundle:leaving.command.force}")
    boolean force;

    @Override
    public int run(BeanFactory beans) {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        var locale = spec.resourceBundle().getLocale();
        Path whole = file.toAbsolutePath();
        var words = beans.getBean(Words.class);
        var progress = new Progress[1];
        progress[0] = new Progress(() -> aside(words, locale, Objects.requireNonNull(progress[0])));
        var packed = beans.getBean(Takings.class).house(whole, force, programme, reserved, locale, progress[0]);
        var out = spec.commandLine().getOut();
        out.println(words.say(
                locale, "leaving.command.done", whole.toString(), packed.people(), packed.rows(), packed.files()));
        out.flush();
        return 0;
    }

    /// Beside the answer, on the other output, once in a second or two.
    private void aside(Words words, Locale locale, Progress progress) {
        long now = System.nanoTime();
        if (now - lastTold < QUIET) {
            return;
        }
        lastTold = now;
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(words.say(locale, "leaving.departure.far", progress.sheets(), progress.of(), progress.rows()));
        err.flush();
    }
}
