package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Calendars published by a server that is up, down, slow, moved, or gives something else.
@SpringBootTest(properties = "essaim.calendars.private-allowed=true")
@EssaimTest
class BusyReadingsTest {
    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    BusyCalendars calendars;

    @Autowired
    BusyReadings readings;

    Cast cast;
    JdbcClient owner;
    HttpServer server;
    volatile String published = "";
    UUID calendar;

    @BeforeEach
    void a_server_that_publishes() throws IOException, SQLException {
        cast = new Cast(database, viewers);
        owner = JdbcClient.create(database.owner());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/agenda.ics", exchange -> answer(exchange, 200, published));
        server.createContext("/moved", exchange -> lead(exchange, "/agenda.ics"));
        server.createContext("/round", exchange -> lead(exchange, "/round"));
        server.createContext("/gone", exchange -> answer(exchange, 404, "Not found"));
        server.createContext("/heavy", exchange -> answer(exchange, 200, "x".repeat(5 * 1024 * 1024 + 1)));
        server.start();
        published = event(Instant.now().plus(5, ChronoUnit.DAYS));
        calendar = Ids.mint();
    }

    @AfterEach
    void nothing_is_left() {
        server.stop(0);
        cast.as(cast.thomas, () -> calendars.end(calendar));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, "");
    }

    private static String event(Instant begins) {
        var utc = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//x//x//FR",
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTAMP:20261101T000000Z",
                "SUMMARY:Chez le médecin",
                "DTSTART:" + utc.format(begins),
                "DTEND:" + utc.format(begins.plusSeconds(3600)),
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    private void given(String path) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        cast.as(cast.thomas, () -> {
            calendars.give(calendar, address);
            readings.now(calendar);
        });
    }

    private String state() {
        return owner.sql("""
                select concat_ws(' ', coalesce(c.fault, 'read'), (select count(*) from appointments.busy b where b.calendar_id = c.id),
                    c.read_at is not null) from appointments.busy_calendars c where c.id = ?
                """).param(calendar).query(String.class).single();
    }

    @Test
    void what_is_busy_is_kept_and_no_word_of_what_it_is() {
        given("/moved");
        assertThat(state()).isEqualTo("read 1 t");
        assertThat(owner.sql(
                                "select count(*) from information_schema.columns where table_schema = 'appointments' and table_name = 'busy'")
                        .query(Long.class)
                        .single())
                .as("whose and when, nothing more")
                .isEqualTo(3);
        assertThat(cast.as(
                        cast.nadia,
                        () -> JdbcClient.create(database.owner())
                                .sql("select count(*) from appointments.busy where member_id = ?")
                                .param(cast.thomas.value())
                                .query(Long.class)
                                .single()))
                .isOne();
    }

    @Test
    void one_that_dies_says_so_and_what_it_said_last_still_counts() {
        given("/agenda.ics");
        published = "<html>maintenance</html>";
        cast.as(cast.thomas, () -> readings.now(calendar));
        assertThat(state()).isEqualTo("not-a-calendar 1 t");
        server.stop(0);
        cast.as(cast.thomas, () -> readings.now(calendar));
        assertThat(state()).isEqualTo("unreachable 1 t");
    }

    @Test
    void what_is_elsewhere_or_too_heavy_is_told() {
        for (var path : List.of("/gone answer", "/round answer", "/heavy too-big")) {
            String[] one = path.split(" ");
            given(one[0]);
            assertThat(state()).as(path).isEqualTo(one[1] + " 0 f");
            cast.as(cast.thomas, () -> calendars.end(calendar));
            calendar = Ids.mint();
        }
    }

    @Test
    void one_process_reads_it_again_after_a_quarter_of_an_hour() {
        given("/agenda.ics");
        published = event(Instant.now().plus(6, ChronoUnit.DAYS))
                .replace(
                        "END:VCALENDAR",
                        "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20990101T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR");
        readings.round();
        String when =
                "select max(lower(during)) > now() + interval '5 days 12 hours' from appointments.busy where calendar_id = ?";
        assertThat(owner.sql(when).param(calendar).query(Boolean.class).single())
                .as("not yet its turn")
                .isFalse();
        owner.sql("update appointments.busy_calendars set asked_at = now() - interval '16 minutes' where id = ?")
                .param(calendar)
                .update();
        readings.round();
        assertThat(owner.sql(when).param(calendar).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void a_member_gives_one_and_ended_nothing_of_it_is_kept() {
        given("/agenda.ics");
        assertThatThrownBy(
                        () -> cast.as(cast.thomas, () -> calendars.give(Ids.mint(), "https://agenda.exemple.fr/a.ics")))
                .isInstanceOf(BusyCalendars.OneOnly.class);
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> calendars.give(Ids.mint(), "file:///etc/passwd")))
                .isInstanceOf(BusyCalendars.NotHttps.class);
        cast.as(cast.thomas, () -> calendars.end(calendar));
        assertThat(state()).isEqualTo("read 0 t");
    }
}
