package fr.essaim.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.imports.French;
import fr.essaim.imports.ImportPeopleCommand;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Refusal;
import fr.essaim.lists.NotAPeopleList;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import picocli.CommandLine;

/// A list that begins with somebody, whose names no dictionary knows: whoever brings it says what its columns are.
@SpringBootTest
@EssaimTest
class WithoutTitlesTest {
    private static final List<List<String>> PEOPLE = List.of(
            List.of("Qvistgaard", "Ylvalie", "F", "1999-05-12", "06 01 23 45 67", "y.q@exemple.fr", "59200"),
            List.of("Oyelarano", "Temidayq", "M", "1985-07-15", "06 01 23 45 68", "t.o@exemple.fr", "59100"),
            List.of("Zvjezdan", "Bozhydarq", "M", "1990-02-01", "06 01 23 45 69", "b.z@exemple.fr", "59200"));

    @Autowired
    WebApplicationContext house;

    @Autowired
    BeanFactory beans;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    private Cast cast;
    private Browser nadia;

    @BeforeEach
    void an_empty_programme() throws SQLException {
        cast = new Cast(database, viewers);
        try (var owner = cast.owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate casefiles.participants, journal.entries, imports.imports cascade");
        }
        nadia = Browser.of(house, cast.nadia);
    }

    private static byte[] xlsx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "essai", "1.0")) {
            var sheet = book.newWorksheet("Feuil1");
            for (int line = 0; line < PEOPLE.size(); line++) {
                for (int column = 0; column < PEOPLE.get(line).size(); column++) {
                    String value = PEOPLE.get(line).get(column);
                    if (column == 3) {
                        sheet.value(line, column, LocalDate.parse(value));
                        sheet.style(line, column).format("dd/mm/yyyy").set();
                    } else {
                        sheet.value(line, column, value);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] csv() {
        return PEOPLE.stream()
                .map(line -> String.join(";", line))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Browser.Answer handIn(String name, byte[] bytes, String... more) {
        var fields = new java.util.ArrayList<>(
                List.of("_once", Ids.mint().toString(), "_page", "/imports", "_form", "hand-in"));
        fields.addAll(List.of(more));
        return nadia.handIn("/imports?_form=hand-in", name, bytes, fields.toArray(String[]::new));
    }

    @Test
    void its_columns_are_shown_by_their_letter_with_what_they_seem_to_hold_and_are_said_by_hand() throws Exception {
        var refused = handIn("liste.xlsx", xlsx());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("cochez-le");
        String columns = handIn("liste.xlsx", xlsx(), "withoutTitles", "true").leadsTo();
        var page = nadia.open(columns);
        assertThat(page.text("form[action$=columns]")).contains("Colonne A", "Colonne G", "Qvistgaard", "Temidayq");
        assertThat(page.page().select("form[action$=columns] option[selected]").eachAttr("value"))
                .containsExactly("!chosen", "!chosen", "gender", "birth_date", "phone", "email", "postal_code");
        String path = columns.replace("/columns", "");
        var nameless = nadia.send(path + "/columns", "_page", columns, "_form", "columns");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.page().text()).contains("Dites quelle colonne contient le nom");
        var read = nadia.send(
                path + "/columns", "c0", "last_name", "c1", "first_name", "_page", columns, "_form", "columns");
        assertThat(read.leadsTo()).isEqualTo(path);
        assertThat(nadia.open(path).page().text()).contains("Qvistgaard", "Oyelarano", "Zvjezdan");
        nadia.send(path + "/bring", "_once", Ids.mint().toString());
        for (int i = 0; i < 200 && nadia.open(path + "/work").page().selectFirst("progress") != null; i++) {
            Thread.sleep(50);
        }
        assertThat(names()).containsExactly("Oyelarano Temidayq", "Qvistgaard Ylvalie", "Zvjezdan Bozhydarq");
    }

    @Test
    void on_the_command_line_it_is_said_by_a_flag_and_by_letters(@TempDir Path folder)
            throws IOException, SQLException {
        String file = Files.write(folder.resolve("liste.csv"), csv()).toString();
        assertThatThrownBy(() -> run(file)).isInstanceOf(NotAPeopleList.class);
        assertThatThrownBy(() -> run(file, "--no-header")).isInstanceOf(NotAPeopleList.class);
        assertThatThrownBy(() -> run(file, "--no-header", "--column", "Q=last_name"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> run(file, "--no-header", "--column", "A=nom")).isInstanceOf(Refusal.class);
        run(file, "--no-header", "--column", "A=last_name", "--column", "b=first_name");
        assertThat(names()).hasSize(3).contains("Qvistgaard Ylvalie");
    }

    private String run(String file, String... more) {
        var command = new ImportPeopleCommand();
        var out = new StringWriter();
        var line = new CommandLine(command).setOut(new PrintWriter(out)).setResourceBundle(French.BUNDLE);
        var arguments = new java.util.ArrayList<>(List.of(file, "--programme", "dest1", "--hub", "tourcoing"));
        arguments.addAll(List.of(more));
        line.parseArgs(arguments.toArray(String[]::new));
        cast.as(cast.nadia, () -> command.run(beans));
        return out.toString();
    }

    private List<String> names() throws SQLException {
        try (var owner = cast.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select last_name || ' ' || first_name from casefiles.participants order by last_name")) {
            var names = new java.util.ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
