package fr.essaim.cli;

import fr.essaim.installation.OutdoorCommand;
import fr.essaim.installation.RoomCommand;
import fr.essaim.installation.ScratchCommand;
import fr.essaim.kernel.Refusal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// From the words typed to an exit code: 0 done, 1 refused with the reason, 2 wrong use.
public final class Cli {
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private final Class<?> application;
    private final Map<String, String> environment;
    private final Console console;

    Cli(
            Class<?> application,
            Map<String, String> environment,
            PrintStream result,
            PrintStream aside,
            String... arguments) {
        this.application = application;
        this.environment = environment;
        this.console = new Console(Sentences.in(Sentences.language(environment, arguments)), result, aside);
    }

    /// @param application the class Spring starts from
    public static int run(Class<?> application, String... arguments) {
        // UTF-8 whatever the locale says: accents are not question marks
        var result = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var aside = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Cli(application, System.getenv(), result, aside, arguments).execute(arguments);
    }

    int execute(String... arguments) {
        var line = new CommandLine(new EssaimCommand());
        line.setOut(console.resultWriter());
        line.setErr(console.asideWriter());
        dress(line);
        line.setExecutionStrategy(this::carryOut);
        line.setParameterExceptionHandler((wrong, typed) -> explain(wrong));
        return line.execute(arguments);
    }

    private void dress(CommandLine line) {
        line.setResourceBundle(console.sentences());
        line.getCommandSpec()
                .addMixin(CommonOptions.NAME, CommandLine.Model.CommandSpec.forAnnotatedObject(new CommonOptions()));
        var usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading(console.sentences().say("cli.heading.usage") + " ");
        usage.commandListHeading("%n" + console.sentences().say("cli.heading.commands") + "%n");
        usage.optionListHeading("%n");
        usage.abbreviateSynopsis(true);
        usage.width(100);
        line.getSubcommands().values().forEach(this::dress);
    }

    private int carryOut(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        ParseResult leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        var line = leaf.commandSpec().commandLine();
        var options = (CommonOptions)
                Objects.requireNonNull(leaf.commandSpec().mixins().get(CommonOptions.NAME))
                        .userObject();
        return switch (leaf.commandSpec().userObject()) {
            case RoomCommand command -> attempt(() -> inside(options, command));
            case OutdoorCommand command -> attempt(command::run);
            case ScratchCommand command -> attempt(() -> scratch(options, command));
            case Command command ->
                attempt(() -> command.run(new Command.Surroundings(application, environment, console, options)));
            default -> {
                line.usage(line.getErr());
                yield WRONG_USE;
            }
        };
    }

    private int inside(CommonOptions options, RoomCommand command) {
        return Indoors.run(new Command.Surroundings(application, environment, console, options), command);
    }

    private int scratch(CommonOptions options, ScratchCommand command) {
        return Scratch.run(new Command.Surroundings(application, environment, console, options), command);
    }

    private int attempt(java.util.function.IntSupplier what) {
        try {
            return what.getAsInt();
        } catch (Refusal refused) {
            console.refuse(refused);
            return REFUSED;
        } catch (RuntimeException failed) {
            return fail(failed);
        }
    }

    private int explain(ParameterException wrong) {
        String why = switch (wrong) {
            case UnmatchedArgumentException unknown ->
                console.sentences().say("cli.wrong.unknown", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing ->
                console.sentences()
                        .say(
                                "cli.wrong.missing",
                                missing.getMissing().getFirst().paramLabel());
            default -> console.sentences().say("cli.wrong.value", String.valueOf(wrong.getMessage()));
        };
        console.remark(
                "cli.wrong.try", why, wrong.getCommandLine().getCommandSpec().qualifiedName());
        return WRONG_USE;
    }

    /// A fault of Essaim's own: its kind is told, its text may hold a name.
    private int fail(RuntimeException failed) {
        console.remark("cli.failed", failed.getClass().getName());
        org.slf4j.LoggerFactory.getLogger(Cli.class).error("the command failed", failed);
        return REFUSED;
    }
}
