package fr.essaim.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.CannotRun;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import picocli.CommandLine;

/// A report asked for on the command line: a file that opens, or a sentence and no file.
@SpringBootTest
@EssaimTest
class ReportCommandTest {
    private static final Pattern SUBMISSION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    BeanFactory beans;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private ReportLife life;

    @BeforeEach
    void a_journey_that_ended() throws SQLException {
        life = new ReportLife(new Cast(database, viewers));
        life.left(life.journey(life.hub("quai"), "Ama", "2026-01-05"), "2026-05-20", "cdi", "'2026-05-21 10:00+02'");
    }

    private CommandLine line(ReportCommand command) {
        var line = new CommandLine(command);
        line.setResourceBundle(ResourceBundle.getBundle("messages/reports", Locale.FRENCH));
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line;
    }

    private int run(String report, String period, Path out, String... more) {
        var command = new ReportCommand();
        var words =
                new ArrayList<>(List.of(report, "--programme", life.code, "--period", period, "--out", out.toString()));
        words.addAll(List.of(more));
        line(command).parseArgs(words.toArray(String[]::new));
        return life.cast.as(life.cast.helene, () -> command.run(beans));
    }

    private static String begins(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, 4, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_workbook_and_a_paper_are_written_by_the_ending_of_their_name() throws IOException {
        Path workbook = folder.resolve("t2.xlsx");
        Path paper = folder.resolve("t2.PDF");
        assertThat(run("dialogue-de-gestion", "2026-T2", workbook)).isZero();
        assertThat(run("fse-participants", "2026-T2", paper, "--reason", "Contrôle de service fait"))
                .isZero();
        assertThat(begins(workbook)).startsWith("PK");
        assertThat(begins(paper)).isEqualTo("%PDF");
        assertThat(said.toString()).contains(workbook.toString(), paper.toString());
    }

    @Test
    void what_is_submitted_for_funders_is_the_same_when_asked_again() throws SQLException {
        int dock = life.hub("bassin");
        for (int person = 0; person < 9; person++) {
            life.left(life.journey(dock, "P" + person, "2026-01-05"), "2026-05-20", "cdi", "'2026-05-21 10:00+02'");
        }
        for (String name : List.of("one.xlsx", "other.xlsx")) {
            assertThat(run("financeur-trimestriel", "2026-T2", folder.resolve(name)))
                    .isZero();
        }
        assertThat(SUBMISSION.matcher(said.toString()).results().map(MatchResult::group))
                .hasSize(2)
                .containsOnly(SUBMISSION
                        .matcher(said.toString())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group());
    }

    @Test
    void a_refusal_leaves_no_file_and_a_file_that_is_there_stays() throws IOException {
        Path out = folder.resolve("out.xlsx");
        assertThatThrownBy(() -> run("dialogue-de-gestion", "2025-T1", out))
                .isInstanceOf(Reports.NothingToReport.class);
        assertThatThrownBy(() -> run("nonsense", "2026-T2", out)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> run("dialogue-de-gestion", "printemps", out)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> run("fse-participants", "2026-T2", out, "--reason", "non"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> run("dialogue-de-gestion", "2026-T2", folder.resolve("out.docx")))
                .isInstanceOf(ReportFile.UnknownForm.class);
        assertThatThrownBy(() -> run("dialogue-de-gestion", "2026-T2", folder.resolve("nowhere/out.xlsx")))
                .isInstanceOf(CannotRun.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        Files.writeString(out, "mine");
        assertThatThrownBy(() -> run("dialogue-de-gestion", "2026-T2", out)).isInstanceOf(CannotRun.class);
        assertThat(Files.readString(out)).isEqualTo("mine");
        assertThat(run("dialogue-de-gestion", "2026-T2", out, "--force")).isZero();
        assertThat(begins(out)).startsWith("PK");
    }

    @Test
    void what_is_left_out_of_the_line_is_wrong_use() {
        assertThatThrownBy(() -> line(new ReportCommand()).parseArgs("dialogue-de-gestion", "--programme", "dest1"))
                .isInstanceOf(CommandLine.MissingParameterException.class);
    }
}
