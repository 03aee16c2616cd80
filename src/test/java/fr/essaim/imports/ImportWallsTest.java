package fr.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.Viewers;
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

/// Raw SQL as the application's login: what is on its way in is its author's alone, and ends.
@SpringBootTest
@EssaimTest
class ImportWallsTest {
    private static final List<String> HELD =
            List.of("files", "columns", "answers", "lines", "remarks", "traces", "imports", "works");

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Imports imports;

    @Autowired
    Works works;

    @Autowired
    Ends ends;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Cast cast;
    ImportId list;

    @BeforeEach
    void a_list_nadia_brought_in() throws Exception {
        cast = new Cast(database, viewers);
        owner("truncate casefiles.participants, imports.imports cascade");
        list = ImportId.mint();
        cast.as(cast.nadia, () -> {
            imports.handIn(
                    list,
                    "liste.csv",
                    "Nom;Prénom;Né le\nZorba;Alma;31/02/1990\nZadig;Ida;01/02/1990\n".getBytes(StandardCharsets.UTF_8));
            imports.read(list, Map.of(), false);
            imports.answer(
                    list, List.of(new fr.essaim.lists.Answer(2, "row", "", fr.essaim.lists.Answer.Choice.ASIDE, "")));
            works.begin(list, Works.What.BRING, ImportId.mint().value());
        });
        for (int i = 0; i < 100 && count(cast.nadia, "traces") == 0; i++) {
            Thread.sleep(50);
        }
    }

    private void owner(String statement) throws SQLException {
        try (var owner = cast.owner();
                var any = owner.createStatement()) {
            any.execute(statement);
        }
    }

    private long count(MemberId who, String table) {
        return cast.as(
                who,
                () -> transaction.execute(status -> sql.sql("select count(*) from imports." + table)
                        .query(Long.class)
                        .single()));
    }

    @Test
    void its_author_sees_all_of_it() {
        assertThat(HELD)
                .allSatisfy(table -> assertThat(count(cast.nadia, table)).isPositive());
    }

    @Test
    void a_colleague_of_the_same_hub_sees_none_of_it() {
        assertThat(HELD)
                .allSatisfy(table -> assertThat(count(cast.thomas, table)).isZero());
        assertThat(HELD).allSatisfy(table -> assertThat(count(cast.paul, table)).isZero());
    }

    @Test
    void an_administrator_sees_that_it_was_done_and_what_it_wrote_not_the_file() {
        assertThat(count(cast.ines, "traces")).isPositive();
        assertThat(List.of("files", "columns", "answers", "lines", "remarks"))
                .allSatisfy(table -> assertThat(count(cast.ines, table)).isZero());
    }

    @Test
    void nobody_but_its_author_and_an_administrator_takes_it_back() {
        for (MemberId who : List.of(cast.thomas, cast.paul, cast.helene)) {
            assertThat(takenBack(who)).isZero();
        }
        assertThat(takenBack(cast.ines)).isEqualTo(1);
    }

    private long takenBack(MemberId who) {
        return cast.as(
                who,
                () -> transaction.execute(status -> sql.sql("select count(*) from imports.take_back(:id) where gone")
                        .param("id", list.value())
                        .query(Long.class)
                        .single()));
    }

    @Test
    void a_list_that_waits_is_destroyed_at_once_by_whoever_handed_it_in_and_by_nobody_else() throws SQLException {
        ImportId waiting = ImportId.mint();
        byte[] bytes = "Nom;Prénom\nZorba;Alma\n".getBytes(StandardCharsets.UTF_8);
        cast.as(cast.nadia, () -> imports.handIn(waiting, "liste.csv", bytes));
        long before = count(cast.nadia, "files");

        assertThatThrownBy(() -> cast.as(cast.ines, () -> imports.forget(waiting)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> imports.forget(list)))
                .as("what was brought in is taken back")
                .isInstanceOf(NotHere.class);
        assertThat(count(cast.nadia, "files")).isEqualTo(before);
        cast.as(cast.nadia, () -> imports.forget(waiting));
        assertThat(count(cast.nadia, "files")).isEqualTo(before - 1);
    }

    @Test
    void what_has_ended_is_seen_by_nobody_and_destroyed_at_the_next_hour() throws SQLException {
        owner("update imports.imports set ends_at = now() - interval '1 second'");

        assertThat(List.of("files", "columns", "answers", "lines", "remarks", "traces"))
                .allSatisfy(table -> assertThat(count(cast.nadia, table)).isZero());
        assertThat(takenBack(cast.nadia)).isZero();
        assertThat(cast.as(cast.ines, ends::destroy)).isEqualTo(1);
        try (var owner = cast.owner();
                var rows = owner.createStatement().executeQuery("""
                        select (select count(*) from imports.files) + (select count(*) from imports.lines)
                            + (select count(*) from imports.remarks) + (select count(*) from imports.traces)
                            + (select count(*) from imports.answers) + (select count(*) from imports.columns)
                        """)) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
        assertThat(count(cast.ines, "imports")).as("that there was a list").isEqualTo(1);
    }
}
