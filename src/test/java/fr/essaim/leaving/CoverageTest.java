package fr.essaim.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.site.Words;
import fr.essaim.testing.EssaimTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/// Nothing that is kept is forgotten when one leaves.
@SpringBootTest
@EssaimTest
class CoverageTest {
    @Autowired
    JdbcTemplate sql;

    @Autowired
    Words words;

    private List<String> tables() {
        return sql.queryForList("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relpersistence = 'p'
                  and n.nspname not in ('public', 'information_schema') and n.nspname !~ '^pg_'
                """, String.class);
    }

    @Test
    void every_table_leaves_or_stays_for_a_reason() {
        var leaving = new TreeSet<String>();
        Sheets.ALL.forEach(sheet -> leaving.add(sheet.table()));
        assertThat(tables())
                .as("tables that neither leave (Sheets.ALL) nor stay for a reason (Stays.WHY)")
                .allMatch(table -> leaving.contains(table) != Stays.here(table));
        assertThat(tables()).containsAll(leaving).containsAll(Stays.WHY.keySet());
    }

    @Test
    void every_column_leaves_under_a_header_in_both_languages_or_is_left_out_by_name() {
        var unknown = new ArrayList<String>();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var lexicon = new Lexicon(words, locale);
            for (Sheet sheet : Sheets.ALL) {
                try {
                    var columns = new Columns(sql, lexicon).of(sheet);
                    assertThat(columns.stream().map(Column::header))
                            .as(sheet.table())
                            .doesNotHaveDuplicates();
                } catch (MissingResourceException | IllegalStateException why) {
                    unknown.add(sheet.table() + ": " + why.getMessage());
                }
            }
        }
        assertThat(unknown)
                .as("say it in messages/leaving, or leave it out in Sheets")
                .isEmpty();
    }

    @Test
    void every_code_of_a_list_is_said_in_words() {
        var lexicon = new Lexicon(words, Locale.FRENCH);
        var unsaid = new TreeSet<String>();
        for (Sheet sheet : Sheets.ALL) {
            sql.query(
                    """
                    select a.attname, m[1] from pg_constraint k
                    join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
                    cross join lateral regexp_matches(pg_get_constraintdef(k.oid), '''([a-z-]+)''::text', 'g') m
                    where k.contype = 'c' and k.conrelid = cast(? as regclass) and pg_get_constraintdef(k.oid) like '%ARRAY%'
                    """,
                    row -> {
                        String column = row.getString(1);
                        lexicon.word(sheet.table(), column, row.getString(2));
                        if (!lexicon.said()
                                .containsKey(lexicon.header(sheet.table(), column) + "\u0000" + row.getString(2))) {
                            unsaid.add(sheet.table() + "." + column + "." + row.getString(2));
                        }
                    },
                    sheet.table());
        }
        assertThat(unsaid)
                .as("say it in messages/leaving: leaving.code.<column>.<code>")
                .isEmpty();
    }

    /// By what the journal calls them, so that an act invented later does not slip through.
    @Test
    void no_act_on_notes_leaves_with_the_journal() {
        var acts = ResourceBundle.getBundle("messages/journal", Locale.FRENCH);
        var onNotes = acts.keySet().stream()
                .filter(key -> key.startsWith("journal.act."))
                .filter(key -> acts.getString(key).matches(".*(réserv|écrits|\\bfait (?!e)|\\bun fait|\\bnotes\\b).*"))
                .map(key -> key.substring("journal.act.".length()))
                .toList();
        assertThat(onNotes).isNotEmpty().isSubsetOf(Sheets.ACTS_ON_NOTES);
    }

    @Test
    void every_sheet_has_a_title_a_workbook_takes() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var lexicon = new Lexicon(words, locale);
            var titles = new TreeSet<String>();
            for (Sheet sheet : Sheets.ALL) {
                String title = TableWriter.title(lexicon, sheet);
                assertThat(title).hasSizeLessThanOrEqualTo(31).doesNotContain("[", "]", ":", "*", "?", "/", "\\");
                assertThat(titles.add(sheet.book() + title)).as(title).isTrue();
            }
        }
    }
}
