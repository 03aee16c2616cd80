package fr.essaim.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@EssaimTest
class DraftsTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Drafts drafts;

    Cast cast;

    @BeforeEach
    void nothing_is_begun() throws SQLException {
        cast = new Cast(database, viewers);
        JdbcClient.create(database.owner()).sql("delete from drafts.drafts").update();
    }

    private static Draft draft(String words) {
        return new Draft(Ids.mint(), "Une page", "/facts/new", "fact", Map.of("body", List.of(words)), Instant.now());
    }

    private UUID kept(MemberId who, String words) {
        return cast.as(who, () -> drafts.keep(draft(words)));
    }

    private List<String> own(MemberId who) {
        return cast.as(who, () -> drafts.own().stream().map(Draft::beginning).toList());
    }

    @Test
    void what_is_kept_again_takes_the_place_of_what_was_kept_before() {
        UUID first = kept(cast.claire, "Elle m’a dit que");

        assertThat(kept(cast.claire, "Elle m’a dit que son frère")).isEqualTo(first);
        assertThat(own(cast.claire)).containsExactly("Elle m’a dit que son frère");
    }

    @Test
    void nobody_else_finds_it_takes_it_or_throws_it_away() {
        UUID id = kept(cast.claire, "Ce qui reste entre elles");

        for (MemberId other : List.of(cast.nadia, cast.lead, cast.helene, cast.ines)) {
            assertThat(own(other)).isEmpty();
            assertThatThrownBy(() -> cast.as(other, () -> drafts.take(id))).isInstanceOf(NotHere.class);
            cast.as(other, () -> drafts.drop(id));
        }
        assertThat(cast.as(cast.claire, () -> drafts.take(id).beginning())).isEqualTo("Ce qui reste entre elles");
    }

    @Test
    void whoever_reads_the_database_reads_neither_the_words_nor_the_page() {
        kept(cast.claire, "Ce qui reste entre elles");

        String row = JdbcClient.create(database.owner())
                .sql("select encode(sealed, 'escape') || encode(key, 'escape') from drafts.drafts")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("reste", "facts/new", "Une page");
    }

    @Test
    void it_is_forgotten_after_fourteen_days_and_beyond_fifty_the_oldest_goes() {
        kept(cast.claire, "il y a longtemps");
        JdbcClient.create(database.owner())
                .sql("update drafts.drafts set saved_at = now() - interval '15 days'")
                .update();
        cast.as(cast.nadia, () -> {
            for (int n = 0; n < 52; n++) {
                drafts.keep(new Draft(
                        Ids.mint(), "", "/people/" + n, "f", Map.of("t", List.of("texte " + n)), Instant.now()));
            }
        });

        assertThat(own(cast.claire)).isEmpty();
        assertThat(own(cast.nadia)).hasSize(50).contains("texte 51").doesNotContain("texte 0");
    }

    @Test
    void a_text_that_no_form_would_take_is_refused() {
        assertThatThrownBy(() -> draft("a".repeat(Draft.LONGEST + 1))).isInstanceOf(Draft.TooMuch.class);
    }
}
