package fr.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/// For a list as for one person typed: somebody alike may be known elsewhere, and whom to ask. Nobody fishes.
@SpringBootTest
@EssaimTest
class ElsewhereTest {
    private static final String ALMA = "Nom;Prénom;Né le\nZorba;Alma;12/05/1989\n";
    private static final String ASK =
            "select imports.ask_elsewhere(:id, array[:line], array['x'], array[:born::date], array[:keys])";

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Imports imports;

    @Autowired
    Works works;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WebApplicationContext house;

    Cast cast;

    @BeforeEach
    void alma_is_known_at_roubaix() throws Exception {
        cast = new Cast(database, viewers);
        owner("truncate casefiles.participants, journal.entries, imports.imports, imports.elsewhere_asks cascade");
        ImportId list = handIn(cast.youssef, ALMA);
        cast.as(cast.youssef, () -> works.begin(list, Works.What.BRING, Ids.mint()));
        for (int i = 0; i < 200 && count("imports.traces") == 0; i++) {
            Thread.sleep(50);
        }
        owner("truncate imports.elsewhere_asks, journal.entries");
    }

    private ImportId handIn(MemberId who, String csv) {
        ImportId id = ImportId.mint();
        cast.as(who, () -> {
            imports.handIn(id, "liste.csv", csv.getBytes(StandardCharsets.UTF_8));
            imports.read(id, Map.of(), false);
        });
        return id;
    }

    private void owner(String statement) throws SQLException {
        try (var owner = cast.owner();
                var any = owner.createStatement()) {
            any.execute(statement);
        }
    }

    private long count(String what) throws SQLException {
        try (var owner = cast.owner();
                var rows = owner.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> told(MemberId who, ImportId list) {
        return cast.as(
                who,
                () -> transaction.execute(status -> sql.sql(
                                "select line || ' ' || hubs::text from imports.elsewhere where import_id = :id order by line")
                        .param("id", list.value())
                        .query(String.class)
                        .list()));
    }

    /// Asks as raw SQL may, with the keys Alma is found by.
    private void asks(MemberId who, ImportId list, int line, String born) throws SQLException {
        String keys;
        try (var owner = cast.owner();
                var rows = owner.createStatement()
                        .executeQuery("select string_agg(distinct key, chr(31)) from casefiles.search_keys")) {
            rows.next();
            keys = rows.getString(1);
        }
        cast.as(who, () -> {
            transaction.executeWithoutResult(status -> sql.sql(ASK)
                    .param("id", list.value())
                    .param("line", line)
                    .param("born", born)
                    .param("keys", keys)
                    .query((row, n) -> 0)
                    .list());
        });
    }

    @Test
    void a_coach_is_told_whom_to_ask_and_nothing_else() throws SQLException {
        ImportId list = handIn(cast.nadia, ALMA + "Zadig;Ida;01/02/1990\n");

        assertThat(told(cast.nadia, list)).containsExactly("2 {2}", "3 {}");
        var page = Browser.of(house, cast.nadia).open("/imports/" + list.value());
        assertThat(page.text("section[aria-labelledby=h-elsewhere]"))
                .contains("Ligne 2, Alma Zorba", "demandez au hub de Roubaix (Youssef Haddad)")
                .doesNotContain("Ligne 3", "déjà dans Essaim");
        assertThat(count("journal.entries where act = 'alike-elsewhere-list' and reading"))
                .isEqualTo(1);
    }

    @Test
    void each_line_is_asked_once_until_it_says_something_else() throws SQLException {
        ImportId list = handIn(cast.nadia, ALMA);
        cast.as(cast.nadia, () -> imports.read(list, Map.of(), false));
        assertThat(count("imports.elsewhere_asks")).isEqualTo(1);

        cast.as(
                cast.nadia,
                () -> imports.answer(
                        list,
                        List.of(new fr.essaim.lists.Answer(
                                2, "birth_date", "", fr.essaim.lists.Answer.Choice.CORRECT, "13/05/1989"))));
        assertThat(count("imports.elsewhere_asks")).isEqualTo(2);
        assertThat(told(cast.nadia, list)).as("another birth is somebody else").containsExactly("2 {}");
    }

    @Test
    void two_hundred_lines_a_day_and_the_rest_is_said() throws SQLException {
        StringBuilder csv = new StringBuilder("Nom;Prénom;Né le\n");
        for (int i = 0; i < 230; i++) {
            csv.append("Zor%s%s;Alma;%02d/%02d/1989\n"
                    .formatted((char) ('a' + i % 26), (char) ('a' + i / 26), i % 28 + 1, i % 12 + 1));
        }
        ImportId list = handIn(cast.nadia, csv.toString());
        cast.as(cast.nadia, () -> imports.read(list, Map.of(), false));

        assertThat(count("imports.elsewhere where import_id = '" + list.value() + "'"))
                .isEqualTo(200);
        assertThat(Browser.of(house, cast.nadia)
                        .open("/imports/" + list.value())
                        .page()
                        .text())
                .contains("Pour 30 lignes, la question n’a pas été posée");
        ImportId other = handIn(cast.nadia, ALMA);
        assertThat(told(cast.nadia, other)).as("whatever the list").isEmpty();
        asks(cast.nadia, other, 2, "1989-05-12");
        assertThat(told(cast.nadia, other)).isEmpty();
    }

    @Test
    void nobody_asks_reads_and_takes_the_question_back() throws SQLException {
        ImportId list = handIn(cast.nadia, "Nom;Prénom\nZadig;Ida\n");
        long read = cast.as(
                cast.nadia,
                () -> transaction.execute(status -> {
                    sql.sql(ASK)
                            .param("id", list.value())
                            .param("line", 2)
                            .param("born", "1989-05-12")
                            .param("keys", "any")
                            .query((row, n) -> 0)
                            .list();
                    status.setRollbackOnly();
                    return sql.sql("select count(*) from imports.elsewhere")
                            .query(Long.class)
                            .single();
                }));

        assertThat(read).isZero();
    }

    @Test
    void a_colleagues_list_a_missing_birth_ones_own_hub_and_an_administrator_tell_nothing() throws SQLException {
        ImportId list = handIn(cast.nadia, "Nom;Prénom\nZadig;Ida\n");
        asks(cast.thomas, list, 2, "1989-05-12");
        asks(cast.ines, list, 2, "1989-05-12");
        assertThat(count("imports.elsewhere_asks")).isZero();
        asks(cast.nadia, list, 2, null);
        assertThat(count("imports.elsewhere_asks")).isZero();

        ImportId own = handIn(cast.youssef, "Nom;Prénom\nZadig;Ida\n");
        asks(cast.youssef, own, 2, "1989-05-12");
        assertThat(told(cast.youssef, own)).containsExactly("2 {}");
    }

    @Test
    void nothing_is_written_there_by_hand_and_the_count_is_seen_by_nobody() {
        for (String attack : List.of(
                "insert into imports.elsewhere (import_id, line, name, born, hubs) values (gen_random_uuid(), 1, '', now(), '{}')",
                "update imports.elsewhere set asked_in = '0'",
                "delete from imports.elsewhere",
                "delete from imports.elsewhere_asks",
                "select lines from imports.elsewhere_asks")) {
            assertThatThrownBy(() -> cast.as(
                            cast.nadia,
                            () -> transaction.executeWithoutResult(status ->
                                    sql.sql(attack).query((row, n) -> 0).list())))
                    .as(attack)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
