package fr.essaim.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.testing.EssaimTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When a merge is undone, whoever undoes it reads what was written since, table by table: a room
/// that is new has its words too.
@SpringBootTest
@EssaimTest
class WordsOfWhatMovesTest {
    @Autowired
    Database database;

    @Test
    void every_table_that_follows_a_merge_is_told_in_words() {
        List<String> tables =
                JdbcClient.create(database.owner()).sql("""
                        select name from casefiles.person_tables where fate = 'moves' and added_at is not null
                          and name <> 'casefiles.other_identities' order by 1
                        """).query(String.class).list();
        var missing = new ArrayList<String>();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var words = ResourceBundle.getBundle("messages.duplicates", language);
            tables.stream()
                    .filter(table -> !words.containsKey("duplicates.table." + table))
                    .forEach(table -> missing.add(language + " " + table));
        }
        assertThat(tables).hasSizeGreaterThan(40);
        assertThat(missing).isEmpty();
    }
}
