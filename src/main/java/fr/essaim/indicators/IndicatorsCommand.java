package fr.essaim.indicators;

import fr.essaim.installation.RoomCommand;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Refusal;
import fr.essaim.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./essaim indicators --programme CODE [--on DATE] --json`: a programme's figures on a day. Of a
/// past day it tells what is known now and what was known then, and says which is which.
@Command(name = "indicators", description = "${bundle:indicators.command}")
public final class IndicatorsCommand implements RoomCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--programme",
            required = true,
            paramLabel = "CODE",
            description = "${bundle:indicators.command.programme}")
    String programme = "";

    @Option(names = "--on", paramLabel = "DATE", description = "${bundle:indicators.command.on}")
    @Nullable
    String on;

    @Option(names = "--json", description = "${bundle:indicators.command.json}")
    boolean json;

    @Override
    public int run(BeanFactory beans) {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        LocalDate today = LocalDate.now(beans.getBean(Clock.class));
        LocalDate day = on == null ? today : day(on);
        if (day.isAfter(today)) {
            throw new NotYet();
        }
        var figures = beans.getBean(ProgrammeFigures.class).on(recipe(beans), programme, day, day.isBefore(today));
        var out = spec.commandLine().getOut();
        if (json) {
            new FiguresJson().write(figures, out);
            out.println();
        } else {
            new FiguresTable(spec.resourceBundle()).write(figures, out);
        }
        out.flush();
        return 0;
    }

    private fr.essaim.recipe.Recipe recipe(BeanFactory beans) {
        try {
            return beans.getBean(Programmes.class).recipeOf(programme);
        } catch (NotHere unknown) {
            throw new UnknownProgramme(programme);
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new NotADay(typed);
        }
    }

    public static final class UnknownProgramme extends Refusal {
        UnknownProgramme(String code) {
            super("indicators.refusal.unknown-programme", "programme", code);
        }
    }

    public static final class NotADay extends Refusal {
        NotADay(String typed) {
            super("indicators.refusal.not-a-day", "on", typed);
        }
    }

    public static final class NotYet extends Refusal {
        NotYet() {
            super("indicators.refusal.not-yet", "on");
        }
    }
}
