package fr.essaim.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.site.Words;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class RegisterTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Words words;

    @Autowired
    List<PersonalData> rooms;

    @Test
    void what_is_kept_is_said_in_words_and_never_by_the_name_of_a_table() throws SQLException {
        var cast = new Cast(database, viewers);
        var page = Browser.of(house, cast.nadia).open("/privacy");
        assertThat(page.text("tbody")).contains("Moyens de joindre", "Lignes des listes", "cinq ans après la fin");
        for (var kept : rooms.stream().flatMap(room -> room.kept().stream()).toList()) {
            assertThat(page.text("main")).doesNotContain(kept.table());
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(words.say(locale, "leaving.sheet." + kept.table()))
                        .as(kept.table())
                        .isNotEmpty()
                        .doesNotContain("_", ".");
            }
        }
    }
}
