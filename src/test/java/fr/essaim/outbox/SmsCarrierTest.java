package fr.essaim.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.essaim.installation.Database;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// By a gateway that honours the contract, is tired, dead or says no.
@SpringBootTest
@EssaimTest
class SmsCarrierTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    private record Asked(String key, String token, String body) {}

    PostOffice office;
    HttpServer gateway;
    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    final Deque<Integer> answers = new ArrayDeque<>();

    @BeforeEach
    void a_gateway() throws SQLException, IOException {
        office = new PostOffice(house, new Cast(database, viewers));
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/sms", question -> {
            String body = new String(question.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = question.getRequestHeaders();
            asked.add(new Asked(headers.getFirst("Idempotency-Key"), headers.getFirst("Authorization"), body));
            Integer answer = answers.poll();
            if (answer != null && answer == 0) {
                question.close();
            } else {
                question.sendResponseHeaders(answer == null ? 202 : answer, -1);
            }
        });
        gateway.start();
    }

    @AfterEach
    void closed() {
        gateway.stop(0);
    }

    private Postman postman() {
        String url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms";
        return office.postman(new SmsCarrier(
                url,
                "jeton",
                "Hub",
                Duration.ofMillis(500),
                JsonMapper.builder().build()));
    }

    private void lay() {
        office.lay(office.letter(
                Channel.SMS, "06 11 22 33 44", "Rendez-vous à 9 h 30. {secret}", "https://exemple.fr/r/abc"));
    }

    @Test
    void a_letter_leaves_as_the_contract_says() {
        lay();
        postman().round();
        postman().round();

        assertThat(asked).hasSize(1);
        var body = JsonMapper.builder().build().readTree(asked.getFirst().body());
        assertThat(body.get("to").asString()).isEqualTo("+33611223344");
        assertThat(body.get("text").asString()).isEqualTo("Rendez-vous à 9 h 30. https://exemple.fr/r/abc");
        assertThat(body.get("id").asString()).isEqualTo(asked.getFirst().key());
        assertThat(asked.getFirst().token()).isEqualTo("Bearer jeton");
        assertThat(office.fates()).containsExactly("gone");
    }

    @Test
    void a_tired_or_mute_gateway_is_asked_again_with_the_same_key() {
        lay();
        answers.addAll(List.of(503, 429, 0));
        for (int n = 0; n < 4; n++) {
            postman().round();
            office.later();
        }
        assertThat(asked).hasSize(4);
        assertThat(asked.stream().map(Asked::key).distinct()).hasSize(1);
        assertThat(office.fates()).containsExactly("gone");
    }

    @Test
    void a_dead_gateway_loses_nothing() {
        lay();
        var dead = postman();
        gateway.stop(0);
        dead.round();

        assertThat(office.fates()).containsExactly("waits");
        assertThat(office.count("sealed is not null")).isEqualTo(1);
    }

    @Test
    void a_gateway_that_says_no_is_not_asked_again() {
        lay();
        answers.add(400);
        postman().round();
        office.later();
        postman().round();

        assertThat(asked).hasSize(1);
        assertThat(office.fates()).containsExactly("refused");
    }

    @Test
    void a_number_is_written_as_from_abroad() {
        assertThat(List.of("06.11.22.33.44", "+33 6 11 22 33 44", "0033611223344"))
                .extracting(SmsCarrier::abroad)
                .containsOnly("+33611223344");
    }
}
