package fr.essaim.audits;

import fr.essaim.installation.Outgoing;
import fr.essaim.installation.RoomCommand;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Period;
import fr.essaim.reports.ReportPeriod;
import fr.essaim.site.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./essaim audit-pack --programme CODE (--ids FILE | --sample N --period P [--left] [--seed S]) [--reason TEXT] --out
/// FILE.zip`: the house checks itself, as a controller would. The draw is kept and the readings are journaled.
@Command(name = "audit-pack", description = "${bundle:audits.command}")
public final class AuditPackCommand implements RoomCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--programme",
            required = true,
            paramLabel = "CODE",
            description = "${bundle:audits.command.programme}")
    String programme = "";

    @ArgGroup(multiplicity = "1")
    Whom whom = new Whom();

    static final class Whom {
        @Option(names = "--ids", required = true, paramLabel = "FILE", description = "${bundle:audits.command.ids}")
        @Nullable
        Path ids;

        @ArgGroup(exclusive = false)
        @Nullable
        Sample sample;
    }

    static final class Sample {
        @Option(names = "--sample", required = true, paramLabel = "N", description = "${bundle:audits.command.sample}")
        String size = "";

        @Option(names = "--period", required = true, paramLabel = "P", description = "${bundle:audits.command.period}")
        String period = "";

        @Option(names = "--left", description = "${bundle:audits.command.left}")
        boolean left;

        @Option(names = "--seed", paramLabel = "S", description = "${bundle:audits.command.seed}")
        String seed = "";
    }

    @Option(names = "--reason", paramLabel = "TEXT", description = "${bundle:audits.command.reason}")
    String reason = "";

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "${bundle:audits.command.out}")
    Path out = Path.of("");

    @Option(names = "--force", description = "${bundle:audits.command.force}")
    boolean force;

    @Override
    public int run(BeanFactory beans) {
        Locale locale = Objects.requireNonNull(spec).resourceBundle().getLocale();
        var words = beans.getBean(Words.class);
        Path whole = out.toAbsolutePath().normalize();
        Outgoing.checkPlace(whole, force);
        UUID audit = Ids.mint();
        beans.getBean(Rehearsals.class)
                .draw(
                        audit,
                        programme,
                        words.say(locale, "audits.command.house"),
                        said(words, locale),
                        this::frame,
                        size(),
                        seed());
        int[] many = {0};
        Outgoing.write(
                whole,
                force,
                file -> many[0] = beans.getBean(PackFile.class).write(audit, locale, file, (n, of) -> {
                    if (n % 10 == 0 || n.equals(of)) {
                        aside(words.say(locale, "audits.command.progress", n, of));
                    }
                }));
        var said = spec.commandLine().getOut();
        said.println(words.say(locale, "audits.command.done", whole.toString(), many[0]));
        said.flush();
        return 0;
    }

    private String said(Words words, Locale locale) {
        return reason.isBlank() ? words.say(locale, "audits.command.rehearsal") : reason;
    }

    private String size() {
        return whom.sample == null ? "" : whom.sample.size;
    }

    private String seed() {
        return whom.sample == null ? "" : whom.sample.seed;
    }

    private Frame frame() {
        Sample sample = whom.sample;
        if (sample == null) {
            return Frame.Listed.of(text(Objects.requireNonNull(whom.ids)));
        }
        ReportPeriod asked = ReportPeriod.parse(sample.period);
        var days = new Period(asked.from(), asked.until());
        return sample.left ? new Frame.Left(days) : new Frame.Entered(days);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) { // not there, or not a text
            throw new NotReadable(file.toString());
        }
    }

    private void aside(String sentence) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(sentence);
        err.flush();
    }

    public static final class NotReadable extends fr.essaim.kernel.Refusal {
        NotReadable(String file) {
            super("audits.refusal.not-readable", "ids", file);
        }
    }
}
