package fr.essaim.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.CannotRun;
import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import picocli.CommandLine;

@SpringBootTest
@EssaimTest
class AuditPackCommandTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    BeanFactory beans;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter aside = new StringWriter();
    private Cast cast;
    private AuditLife life;

    @BeforeEach
    void people_of_the_spring() throws SQLException {
        cast = new Cast(database, viewers);
        life = new AuditLife(cast);
        for (int i = 0; i < 12; i++) {
            life.journey(life.quay, "P" + i);
        }
    }

    private int run(MemberId who, String out, String... more) {
        var command = new AuditPackCommand();
        var line = new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(aside))
                .setResourceBundle(ResourceBundle.getBundle("messages/audits", Locale.FRENCH));
        var arguments = new ArrayList<>(
                List.of("--programme", life.code, "--out", folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        line.parseArgs(arguments.toArray(String[]::new));
        return cast.as(who, () -> command.run(beans));
    }

    @Test
    void a_sample_is_drawn_and_packed_and_says_how_far_it_is() throws Exception {
        assertThat(run(cast.ines, "a.zip", "--sample", "11", "--period", "2026-T2", "--seed", "s"))
                .isZero();
        assertThat(said.toString()).contains("a.zip", "11 dossiers");
        assertThat(aside.toString()).contains("10 dossiers sur 11", "11 dossiers sur 11");
        try (var zip = new ZipFile(folder.resolve("a.zip").toFile())) {
            assertThat(zip.size()).isEqualTo(12);
        }
        assertThatThrownBy(() -> run(cast.ines, "a.zip", "--sample", "1", "--period", "2026"))
                .isInstanceOf(CannotRun.class);
        assertThat(run(cast.ines, "a.zip", "--sample", "1", "--period", "2026", "--force"))
                .isZero();
    }

    @Test
    void a_list_that_names_strangers_and_a_member_who_may_not_are_refused_and_no_file_stays() throws Exception {
        Path ids = Files.writeString(folder.resolve("ids.txt"), "REF-1\n" + UUID.randomUUID());
        assertThatThrownBy(() -> run(cast.helene, "b.zip", "--ids", ids.toString()))
                .isInstanceOf(Draws.NotFound.class);
        assertThatThrownBy(() -> run(cast.helene, "b.zip", "--ids", "nulle-part.txt"))
                .isInstanceOf(AuditPackCommand.NotReadable.class);
        assertThatThrownBy(() -> run(cast.helene, "ailleurs/b.zip", "--ids", ids.toString()))
                .isInstanceOf(CannotRun.class);
        assertThatThrownBy(() -> run(cast.nadia, "b.zip", "--sample", "1", "--period", "2026"))
                .isInstanceOf(Audits.NotDirection.class);
        assertThatThrownBy(() -> run(cast.helene, "b.zip", "--left", "--sample", "1", "--period", "2026"))
                .isInstanceOf(Sampling.EmptyFrame.class);
        assertThatThrownBy(() -> run(cast.helene, "b.zip")).isInstanceOf(CommandLine.ParameterException.class);
        assertThat(folder.toFile().list()).containsExactly("ids.txt");
        assertThat(cast.as(cast.helene, () -> beans.getBean(Packs.class).audits()))
                .as("a rehearsal that drew nobody was not opened")
                .noneMatch(audit -> audit.programme().equals(life.code));
    }
}
