package fr.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import picocli.CommandLine;

/// `./essaim import professionals|structures`, as the administrator.
@SpringBootTest
@EssaimTest
class ImportOthersCommandTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    BeanFactory beans;

    Cast cast;

    @BeforeEach
    void an_empty_network() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate network.actors, imports.imports cascade");
        }
    }

    private String run(ImportListCommand command, String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(command).setOut(new PrintWriter(out)).setResourceBundle(French.BUNDLE);
        line.parseArgs(arguments);
        cast.as(cast.ines, () -> command.run(beans));
        return out.toString();
    }

    private static String file(String name) {
        return Path.of("src/test/resources/imports", name).toString();
    }

    private long count(String what) throws SQLException {
        try (var owner = cast.owner();
                var rows = owner.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void a_dry_run_leaves_nothing_behind() throws SQLException {
        String said = run(new ImportListCommand.Structures(), file("import_structures.csv"), "--dry-run", "--json");

        assertThat(said).contains("\"read\":", "\"new\":").doesNotContain("Exception");
        assertThat(count("network.actors")).isZero();
        assertThat(count("imports.imports")).isZero();
    }

    @Test
    void structures_are_brought_in_and_known_the_second_time() throws SQLException {
        run(new ImportListCommand.Structures(), file("import_structures.csv"));
        long noted = count("network.actors");
        assertThat(noted).isPositive();

        String again = run(new ImportListCommand.Structures(), file("import_structures.csv"), "--json");
        assertThat(again).contains("\"new\":0");
        assertThat(count("network.actors")).isEqualTo(noted);
    }

    @Test
    void professionals_of_an_old_workbook_are_invited() throws SQLException {
        String said = run(new ImportListCommand.Professionals(), file("import_charges_orientation.xls"));

        assertThat(said).contains("2 lignes lues");
        assertThat(count("team.members where email in ('woirnesse@cd26.fr', 'cyane@cd26.fr')"))
                .isEqualTo(2);
    }
}
