package fr.essaim.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.appointments.Appointment;
import fr.essaim.appointments.AppointmentCast;
import fr.essaim.appointments.Setting;
import fr.essaim.appointments.Span;
import fr.essaim.casefiles.Way;
import fr.essaim.casefiles.Ways;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import fr.essaim.testing.Queries;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@EssaimTest
class AppointmentPagesTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    Cast cast;
    AppointmentCast meeting;
    ParticipantId person;
    LocalDate day;

    @BeforeEach
    void somebody_to_meet() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        person = meeting.person("Pagerendez");
        day = AppointmentCast.freshDay();
    }

    private Browser.Answer open(MemberId who, String path) {
        return Browser.of(house, who).open(path);
    }

    private Browser.Answer send(String path, String page, String form, String... fields) {
        var filled = new String[fields.length + 6];
        System.arraycopy(fields, 0, filled, 0, fields.length);
        String[] hidden = {"_once", Ids.mint().toString(), "_page", page, "_form", form};
        System.arraycopy(hidden, 0, filled, fields.length, 6);
        return Browser.of(house, cast.nadia).send(path, filled);
    }

    private String[] typed(String from) {
        return new String[] {
            "person",
            person.toString(),
            "host",
            cast.nadia.toString(),
            "day",
            day.toString(),
            "from",
            from,
            "minutes",
            "45",
            "setting",
            "here",
            "about",
            "Le permis"
        };
    }

    @Test
    void it_is_agreed_on_from_a_persons_page_and_read_where_it_belongs() {
        String form = "/appointments/new?person=" + person;
        assertThat(open(cast.nadia, "/people/" + person).page().select("a[href='" + form + "']"))
                .isNotEmpty();
        assertThat(open(cast.nadia, form).value("person")).isEqualTo(person.toString());
        String page = send("/appointments", form, "agree", typed("9h30")).leadsTo();
        var shown = open(cast.nadia, page);
        assertThat(shown.text("main")).contains("9 h 30 à 10 h 15", "Ahmed Pagerendez", "Le permis", "Déplacer");
        assertThat(open(cast.nadia, "/appointments?day=" + day).text("main")).contains("Ahmed Pagerendez");
        assertThat(open(cast.nadia, "/appointments?view=day&day=" + day).text("main"))
                .contains("Ahmed Pagerendez");
        assertThat(open(cast.nadia, "/people/" + person + "/appointments").text("main"))
                .contains("Le permis");
        var colleague = open(cast.thomas, "/appointments?day=" + day + "&member=" + cast.nadia);
        assertThat(colleague.text("main")).contains("Réservé").doesNotContain("Pagerendez", "permis");
        assertThat(open(cast.thomas, page).status()).isEqualTo(404);
        assertThat(open(cast.youssef, "/appointments?member=" + cast.nadia).status())
                .isEqualTo(404);
        for (MemberId other : new MemberId[] {cast.helene, cast.ines, cast.paul}) {
            assertThat(open(other, page).status()).isEqualTo(403);
            assertThat(open(other, "/appointments").status()).isEqualTo(403);
        }
    }

    @Test
    void handed_over_at_the_same_hour_its_page_still_says_that_the_reminder_left() throws SQLException {
        cast.as(
                cast.nadia,
                () -> house.getBean(Ways.class).open(person, new Way(Way.Kind.PHONE, "06 39 98 21 48"), null));
        var id = meeting.agreed(meeting.with(person, day, "9h30"));
        JdbcClient.create(database.owner())
                .sql(
                        "update outbox.letters set fate = 'gone', fated_at = now(), handed_at = now(), sealed = null where about = ?")
                .param("appointment " + id)
                .update();
        String page = "/appointments/" + id;
        var moved = send(
                page + "/move",
                page,
                "move",
                "day",
                day.toString(),
                "from",
                "9h30",
                "minutes",
                "30",
                "host",
                cast.claire.toString(),
                "by",
                "us");
        assertThat(open(cast.nadia, moved.leadsTo()).text("main"))
                .contains("Avec Claire.", "SMS : Parti")
                .doesNotContain("Aucun rappel n’est prévu");
    }

    @Test
    void of_whom_nobody_will_be_there_to_receive_my_day_says_so_and_it_is_handed_over_on_its_page() {
        meeting.inCharge(person, cast.nadia);
        LocalDate soon = Cast.today().plusDays(20);
        var appointment = new Appointment(
                person, List.of(cast.claire), Span.read(soon, "7h30", 30), Setting.PHONE, null, null, null, null, null);
        String page = "/appointments/" + meeting.agreed(appointment);
        until(soon.minusDays(1));
        try {
            assertThat(open(cast.nadia, "/").text("main")).contains("à confier", "Claire n’est plus au hub ce jour-là");
            var moved = send(
                    page + "/move",
                    page,
                    "move",
                    "day",
                    soon.toString(),
                    "from",
                    "7h30",
                    "minutes",
                    "30",
                    "host",
                    cast.nadia.toString(),
                    "by",
                    "us");
            assertThat(open(cast.nadia, moved.leadsTo()).text("main")).contains("Avec Nadia.");
            assertThat(open(cast.nadia, "/").text("main")).doesNotContain("Claire n’est plus au hub ce jour-là");
        } finally {
            until(null);
        }
    }

    private void until(@Nullable LocalDate day) {
        JdbcClient.create(database.owner())
                .sql("update team.posts set until_day = :day where member_id = :claire")
                .param("day", day, java.sql.Types.DATE)
                .param("claire", cast.claire.value())
                .update();
    }

    @Test
    void whoever_comes_second_gets_a_clear_sentence_and_their_form_back() {
        String form = "/appointments/new?person=" + person;
        meeting.agreed(meeting.with(meeting.person("Premiere"), day, "9h15"));
        var refused = send("/appointments", form, "agree", typed("9h30"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#agree-from-refusal")).contains("Nadia a déjà un rendez-vous à ce moment");
        assertThat(refused.value("about")).isEqualTo("Le permis");
        assertThat(refused.value("day")).isEqualTo(day.toString());
        String[] past = typed("9h30");
        past[5] = Cast.today().minusDays(1).toString();
        assertThat(send("/appointments", form, "agree", past).text("#agree-day-refusal"))
                .contains("Ce moment est passé");
        String[] skipped = typed("2h30");
        skipped[5] = "2027-03-28";
        assertThat(send("/appointments", form, "agree", skipped).text("#agree-from-refusal"))
                .contains("les horloges passent de 2 h à 3 h");
        String[] home = typed("11h");
        home[11] = "home";
        assertThat(send("/appointments", form, "agree", home).text("#agree-agreedOn-refusal"))
                .contains("sans son accord");
    }

    @Test
    void it_closes_with_what_is_next_in_one_tap_or_with_nothing_in_a_few_words() throws SQLException {
        UUID id = meeting.held(person, AppointmentCast.freshPast(), "9h30");
        String page = "/appointments/" + id;
        assertThat(send(page + "/outcome", page, "outcome").text("#outcome-how-refusal"))
                .isNotEmpty();
        assertThat(send(page + "/outcome", "/", "came-" + id, "how", "came").leadsTo())
                .isEqualTo(page);
        var asks = open(cast.nadia, page);
        assertThat(asks.text("#h-next")).isEqualTo("Et la suite ?");
        assertThat(open(cast.nadia, "/people/" + person).text("#timeline")).contains("Rendez-vous : Le logement");
        assertThat(send(page + "/next", page, "nothing", "words", " ").text("#nothing-words-refusal"))
                .isNotEmpty();
        Span next = Span.read(day, "9h30", 30);
        var tapped = send(
                "/appointments",
                page,
                "again",
                "person",
                person.toString(),
                "after",
                id.toString(),
                "host",
                cast.nadia.toString(),
                "minutes",
                "30",
                "setting",
                "here",
                "at",
                next.begins().toString());
        assertThat(tapped.leadsTo()).startsWith("/appointments/");
        assertThat(open(cast.nadia, page).text("[aria-labelledby=h-next]")).contains("Prochain rendez-vous");
    }

    @Test
    void moving_and_calling_off_ask_who_says_so() {
        UUID id = meeting.agreed(meeting.with(person, day, "9h30"));
        String page = "/appointments/" + id;
        var unsaid = send(page + "/cancellation", page, "off");
        assertThat(unsaid.text("#off-by-refusal")).isNotEmpty();
        String[] fields = {
            "day", day.toString(), "from", "14h", "minutes", "30", "by", "person", "host", cast.nadia.toString()
        };
        var byNobody = send(page + "/move", page, "move", Arrays.copyOf(fields, 8));
        assertThat(byNobody.text("#move-host-refusal")).contains("Dites qui reçoit");
        String moved = send(page + "/move", page, "move", fields).leadsTo();
        assertThat(open(cast.nadia, page).text("main")).contains("Ce rendez-vous a été déplacé");
        send(moved + "/cancellation", moved, "off", "by", "us");
        assertThat(open(cast.nadia, moved).text("main")).contains("Annulé par nous");
        assertThat(send(moved + "/cancellation", moved, "off", "by", "us").status())
                .isEqualTo(422);
    }

    @Test
    void my_day_shows_todays_and_notes_a_coming_in_one_tap() throws SQLException {
        UUID today = meeting.held(person, Cast.today(), "0h05");
        JdbcClient.create(database.owner())
                .sql(
                        "insert into casefiles.wishes (id, participant_id, hub_id, words, from_day, author) values (?, ?, 1, 'Pas d’écran.', ?, ?)")
                .params(Ids.mint(), person.value(), Cast.today(), cast.nadia.value())
                .update();
        var day = open(cast.nadia, "/");
        assertThat(day.text("[aria-labelledby=h-appointments]")).contains("Ahmed Pagerendez", "Pas d’écran.", "Venue");
        assertThat(day.text(".es-lead")).contains("rendez-vous aujourd’hui");
        var tapped = send("/appointments/" + today + "/outcome", "/", "came-" + today, "how", "came");
        assertThat(tapped.leadsTo()).isEqualTo("/appointments/" + today);
        assertThat(open(cast.nadia, "/").text("[aria-labelledby=h-appointments]"))
                .contains("Venue. Et la suite ?");
        assertThat(open(cast.thomas, "/").text("main")).doesNotContain("Pagerendez");
        send("/appointments/" + today + "/next", "/appointments/" + today, "nothing", "words", "Il rappelle.");
    }

    @Test
    void slots_are_offered_in_a_sentence_and_a_series_without_end_comes_back_with_what_was_typed() {
        String[] series = {
            "hub",
            "1",
            "every",
            "1",
            "weekdays",
            "1",
            "from",
            "9h",
            "to",
            "12h",
            "first",
            Cast.today().toString(),
            "last",
            "",
            "place",
            "Maison du Virolois"
        };
        var endless = send("/slots", "/slots", "slot", series);
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.text("#slot-last-refusal")).contains("Une série a une fin");
        assertThat(endless.value("place")).isEqualTo("Maison du Virolois");
        series[13] = Cast.today().plusMonths(2).toString();
        assertThat(send("/slots", "/slots", "slot", series).leadsTo()).isEqualTo("/slots");
        var offered = open(cast.nadia, "/slots");
        assertThat(offered.text("main")).contains("Le lundi, 9 h à 12 h");
        assertThat(open(cast.thomas, "/slots").text("main")).doesNotContain("Le lundi, 9 h à 12 h");
        assertThat(open(cast.lead, "/slots?member=" + cast.nadia).text("main")).contains("Le lundi, 9 h à 12 h");
        assertThat(open(cast.thomas, "/appointments/free?member=" + cast.nadia).text("main"))
                .contains("Nadia Belkacem", "moments libres");
        String end = offered.page().select("form[action$=/end]").attr("action");
        assertThat(send(end, "/slots", "end").leadsTo()).isEqualTo("/slots");
    }

    @Test
    void a_calendars_address_is_shown_once_and_read_without_signing_in() {
        var once = send("/calendars", "/calendars", "feed");
        String address = once.page().select("#feed-address").val();
        assertThat(address).endsWith(".ics");
        assertThat(open(cast.nadia, "/calendars").page().html()).doesNotContain(address);
        String path = address.substring(address.indexOf("/calendars/"));
        assertThat(Browser.of(house, cast.paul).open(path).status()).isEqualTo(200);
        assertThat(open(cast.nadia, "/calendars/nothing.ics").status()).isEqualTo(404);
        assertThat(send("/calendars/busy", "/calendars", "busy", "address", "agenda")
                        .text("#busy-address-refusal"))
                .contains("https://");
    }

    @Test
    void pages_ask_as_little_of_the_database_for_many_as_for_one() {
        meeting.agreed(meeting.with(person, day, "9h"));
        String week = "/appointments?day=" + day;
        int few = Queries.during(() -> open(cast.nadia, week));
        UUID last = Ids.mint();
        for (int i = 10; i < 18; i++) {
            last = meeting.agreed(meeting.with(meeting.person("Compte" + (char) ('a' + i)), day, i + "h"));
        }
        String one = "/appointments/" + last;
        assertThat(Queries.during(() -> open(cast.nadia, week))).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(Queries.during(() -> open(cast.nadia, one))).isLessThanOrEqualTo(9);
        assertThat(Queries.during(() -> open(cast.nadia, "/appointments/free"))).isLessThanOrEqualTo(6);
    }
}
