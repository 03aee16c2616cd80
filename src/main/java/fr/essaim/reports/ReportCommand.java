package fr.essaim.reports;

import fr.essaim.installation.Outgoing;
import fr.essaim.installation.RoomCommand;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.programme.Programmes;
import fr.essaim.site.Words;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./essaim report REPORT --programme CODE --period P --out FILE`: a report as a workbook or a
/// PDF, by the file's ending. With `--submit` it is frozen too. What funders read is always frozen:
/// asked again, it is the same.
@Command(name = "report", description = "${bundle:reports.command}")
public final class ReportCommand implements RoomCommand {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "REPORT", description = "${bundle:reports.command.report}")
    String report = "";

    @Option(
            names = "--programme",
            required = true,
            paramLabel = "CODE",
            description = "${bundle:reports.command.programme}")
    String programme = "";

    @Option(names = "--period", required = true, paramLabel = "P", description = "${bundle:reports.command.period}")
    String period = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "${bundle:reports.command.out}")
    Path out = Path.of("");

    @Option(names = "--reason", paramLabel = "TEXT", description = "${bundle:reports.command.reason}")
    String reason = "";

    @Option(names = "--submit", description = "${bundle:reports.command.submit}")
    boolean submit;

    @Option(names = "--force", description = "${bundle:reports.command.force}")
    boolean force;

    @Override
    public int run(BeanFactory beans) {
        if (spec == null) {
            throw new IllegalStateException("run outside the command line");
        }
        Locale locale = spec.resourceBundle().getLocale();
        ReportFile form = ReportFile.of(out.toString());
        Path whole = out.toAbsolutePath().normalize();
        Outgoing.checkPlace(whole, force);
        var words = beans.getBean(ReportWords.class);
        var wish = new Reports.Wish(programme, report, ReportPeriod.parse(period), reason, words.in(locale));
        ReportSheet sheet = sheet(beans, words, wish, locale);
        Outgoing.write(whole, force, file -> form.write(sheet, file));
        tell(
                beans,
                locale,
                "reports.command.done",
                whole.toString(),
                sheet.table().rows().size());
        return 0;
    }

    private ReportSheet sheet(BeanFactory beans, ReportWords words, Reports.Wish wish, Locale locale) {
        ReportDefinition definition;
        try {
            definition = beans.getBean(ReportShelf.class)
                    .named(report, beans.getBean(Programmes.class).recipeOf(programme));
        } catch (NotHere unknown) {
            throw new Reports.UnknownProgramme(programme);
        } catch (ReportShelf.UnreadableReport unreadable) {
            unreadable.problems().forEach(problem -> aside(beans, locale, problem));
            throw unreadable;
        }
        if (!submit && !definition.isForFunders()) {
            return words.sheet(beans.getBean(Reports.class).make(wish), locale);
        }
        var submissions = beans.getBean(Submissions.class);
        FrozenReport frozen = submissions.read(submissions.submit(Ids.mint(), wish));
        tell(beans, locale, "reports.command.submitted", frozen.id().toString(), frozen.submittedAt(), frozen.mark());
        return words.sheet(frozen);
    }

    private void aside(BeanFactory beans, Locale locale, fr.essaim.recipe.RecipeProblem problem) {
        var err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
        String sentence = beans.getBean(Words.class)
                .say(locale, problem.key(), problem.details().toArray());
        err.println(
                beans.getBean(Words.class).say(locale, "reports.problem", problem.line(), problem.path(), sentence));
        err.flush();
    }

    private void tell(BeanFactory beans, Locale locale, String key, @Nullable Object... details) {
        var result = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        result.println(beans.getBean(Words.class).say(locale, key, details));
        result.flush();
    }
}
