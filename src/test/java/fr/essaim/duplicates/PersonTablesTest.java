package fr.essaim.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.privacy.PersonalData;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A table about people that a merge would forget, or that nobody said why it is kept, stops the build.
@SpringBootTest
@fr.essaim.testing.EssaimTest
class PersonTablesTest {
    private static final String ABOUT_PEOPLE = """
            select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
            where a.attname = 'participant_id' and c.relkind = 'r' and not a.attisdropped
            """;

    @Autowired
    Database database;

    @Autowired
    List<PersonalData> rooms;

    @Test
    void every_table_about_people_says_whether_its_rows_follow_a_merge() throws SQLException {
        var registered = names("select name from casefiles.person_tables");
        assertThat(registered)
                .as("write it in casefiles.person_tables, in the room's migration")
                .containsAll(names(ABOUT_PEOPLE));
        assertThat(names(ABOUT_PEOPLE)).as("tables that are no more").containsAll(registered);
    }

    @Test
    void every_table_about_people_says_why_it_is_kept() throws SQLException {
        var kept = new TreeSet<String>();
        rooms.forEach(room -> room.kept().forEach(table -> kept.add(table.table())));
        assertThat(kept).containsAll(names(ABOUT_PEOPLE));
    }

    @Test
    void what_moves_can_be_moved_and_named() throws SQLException {
        for (String table : names("select name from casefiles.person_tables where fate = 'moves'")) {
            names("select t from (select " + key(table) + " as t, hub_id from " + table + ") x limit 1");
        }
    }

    private String key(String table) throws SQLException {
        return names("select row_key from casefiles.person_tables where name = '" + table + "'")
                .first();
    }

    private TreeSet<String> names(String question) throws SQLException {
        var names = new TreeSet<String>();
        try (var owner = database.owner().getConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                names.add(String.valueOf(rows.getString(1)));
            }
        }
        return names;
    }
}
