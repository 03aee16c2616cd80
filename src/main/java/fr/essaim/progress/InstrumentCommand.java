package fr.essaim.progress;

import fr.essaim.installation.RoomCommand;
import fr.essaim.kernel.Refusal;
import fr.essaim.recipe.RecipeProblem;
import fr.essaim.site.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./essaim instruments add FILE`: adds an instrument, or says line by line what is wrong with its file.
@Command(name = "add", description = "${bundle:progress.command.add}")
public final class InstrumentCommand implements RoomCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "${bundle:progress.command.file}")
    Path file = Path.of("");

    @Override
    public int run(BeanFactory beans) {
        var words = beans.getBean(Words.class);
        var command = Objects.requireNonNull(spec);
        Locale locale = Objects.requireNonNull(command.resourceBundle()).getLocale();
        var reading = InstrumentReader.read(text());
        if (!reading.problems().isEmpty()) {
            var err = command.commandLine().getErr();
            for (RecipeProblem problem : reading.problems()) {
                String sentence =
                        words.say(locale, problem.key(), problem.details().toArray());
                err.println(
                        problem.path().isEmpty()
                                ? words.say(locale, "progress.problem-line", problem.line(), sentence)
                                : words.say(locale, "progress.problem", problem.line(), problem.path(), sentence));
            }
            err.flush();
            return 1;
        }
        Instrument instrument = reading.found().orElseThrow();
        boolean added = beans.getBean(Instruments.class).add(instrument);
        var out = command.commandLine().getOut();
        String said = added ? "progress.command.added" : "progress.command.there";
        out.println(words.say(locale, said, instrument.name(), instrument.licence()));
        out.flush();
        return 0;
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CannotRead(String.valueOf(file.getFileName()));
        }
    }

    /// Not there, not for us to read, or no text in UTF-8.
    public static final class CannotRead extends Refusal {
        CannotRead(String name) {
            super("progress.refusal.cannot-read", null, name);
        }
    }
}
