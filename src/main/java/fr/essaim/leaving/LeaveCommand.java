package fr.essaim.leaving;

import fr.essaim.installation.RoomCommand;
import fr.essaim.site.Words;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./essaim leave FILE.zip [--programme CODE] [--reserved-notes REASON]`: everything an organisation owns, as
/// workbooks
/// and files.
@Command(name = "leave", description = "${bundle:leaving.command.leave}")
public final class LeaveCommand implements RoomCommand {
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
        var packed = beans.getBean(Takings.class).house(whole, force, programme, reserved, locale);
        var words = beans.getBean(Words.class);
        var out = spec.commandLine().getOut();
        out.println(words.say(
                locale, "leaving.command.done", whole.toString(), packed.people(), packed.rows(), packed.files()));
        out.flush();
        return 0;
    }
}
