package fr.essaim.team.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.essaim.installation.Database;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The proof that a form was drawn here, carried as a browser carries it: in a context where no other test vouches for
/// its forms with `csrf()`, which replaces the store of proofs for good.
@SpringBootTest(properties = "test.context=forms nobody vouches for")
@EssaimTest
class FormTokenTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Tickets tickets;

    @Test
    void a_form_stays_good_after_another_was_sent_or_another_page_opened() throws Exception {
        var cast = new Cast(database, viewers);
        var pages = MockMvcBuilders.webAppContextSetup(house)
                .apply(springSecurity())
                .build();
        var ticket = new Cookie(TicketFilter.TICKET.name(), tickets.open(cast.nadia, Duration.ofHours(1)));
        var drawn = pages.perform(get("/account").cookie(ticket)).andReturn().getResponse();
        var proof = Objects.requireNonNull(drawn.getCookie("essaim-form"));
        String token = Jsoup.parse(drawn.getContentAsString())
                .select("[name=_csrf]")
                .first()
                .val();
        for (int time = 0; time < 2; time++) {
            var opened = pages.perform(get("/account").cookie(ticket, proof)).andReturn();
            assertThat(opened.getResponse().getCookie("essaim-form")).isNull();
            var sent = pages.perform(post("/theme")
                            .cookie(ticket, proof)
                            .param("_csrf", token)
                            .param("theme", "dark"))
                    .andReturn();
            assertThat(sent.getResponse().getStatus()).isEqualTo(303);
            assertThat(sent.getResponse().getCookie("essaim-form")).isNull();
        }
    }
}
