package fr.essaim.cli;

import fr.essaim.audits.AuditPackCommand;
import fr.essaim.bench.BenchCommand;
import fr.essaim.imports.ImportListCommand;
import fr.essaim.imports.ImportPeopleCommand;
import fr.essaim.indicators.IndicatorsCommand;
import fr.essaim.leaving.LeaveCommand;
import fr.essaim.progress.InstrumentCommand;
import fr.essaim.reports.ReportCommand;
import picocli.CommandLine;

@CommandLine.Command(
        name = "essaim",
        description = "${bundle:cli.essaim}",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            EssaimCommand.Test.class,
            EssaimCommand.Import.class,
            EssaimCommand.Instruments.class,
            BenchCommand.class,
            IndicatorsCommand.class,
            ReportCommand.class,
            AuditPackCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            LeaveCommand.class,
            ReadyCommand.class,
            VersionCommand.class
        })
final class EssaimCommand {
    /// What is read in from files; each subcommand is a room's own.
    @CommandLine.Command(
            name = "import",
            description = "${bundle:cli.import}",
            subcommands = {
                ImportPeopleCommand.class,
                ImportListCommand.Professionals.class,
                ImportListCommand.Structures.class
            })
    static final class Import {}

    /// Questions that a house adds to those Essaim brings.
    @CommandLine.Command(
            name = "instruments",
            description = "${bundle:progress.command}",
            subcommands = InstrumentCommand.class)
    static final class Instruments {}

    /// Listed here and done by the launcher, which needs Maven and the sources.
    @CommandLine.Command(name = "test", description = "${bundle:cli.test}")
    static final class Test implements Command {
        @Override
        public int run(Surroundings around) {
            around.console().remark("cli.test.launcher");
            return 2;
        }
    }
}
