package fr.essaim.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.installation.Database;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class PeopleSearchTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    Cast cast;

    @BeforeEach
    void people() throws SQLException {
        cast = new Cast(database, viewers);
        if (found("Samira Benaissa").isEmpty()) {
            open("Samira", "Benaïssa");
            open("Paul", "Lefebvre");
        }
    }

    @Test
    void a_name_is_found_however_it_is_spelled() {
        assertThat(found("ben aïssa")).contains("Samira Benaïssa");
        assertThat(found("Lefevre")).contains("Paul Lefebvre");
        assertThat(found("lefev")).isEmpty();
        assertThat(found("lefeb")).contains("Paul Lefebvre");
        assertThat(found("benaissa paul")).isEmpty();
    }

    @Test
    void the_administrator_finds_the_people_of_every_hub_and_another_hub_nobody() {
        var administrator = Browser.of(house, cast.ines).open("/people?q=benaissa");
        var elsewhere = Browser.of(house, cast.youssef).open("/people?q=benaissa");
        assertThat(administrator.page().select("tbody th").eachText()).contains("Samira Benaïssa");
        assertThat(administrator.page().select("tbody a"))
                .as("a file is not the administrator's to open")
                .isEmpty();
        assertThat(elsewhere.page().select("tbody th")).isEmpty();
    }

    private void open(String first, String last) {
        var who = new Identity(new PersonName(first, last), null, Identity.Gender.OTHER);
        cast.as(cast.nadia, () -> participants.open(ParticipantId.mint(), cast.tourcoing, who, null));
    }

    private List<String> found(String typed) {
        return Browser.of(house, cast.nadia)
                .open("/people?q=" + typed)
                .page()
                .select("a.es-who")
                .eachText();
    }
}
