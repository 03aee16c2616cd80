package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What leaves in a calendar, read back by the library that calendars are tested with.
@SpringBootTest
@EssaimTest
class FeedsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Feeds feeds;

    @Autowired
    Appointments appointments;

    Cast cast;
    AppointmentCast meeting;
    ParticipantId person;
    LocalDate day;

    @BeforeEach
    void somebody_to_meet() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        person = meeting.person("Agenda");
        day = AppointmentCast.freshThursday();
    }

    private String opened(MemberId by, boolean hub) {
        String address = cast.as(by, () -> feeds.open(hub ? cast.tourcoing : null));
        assertThat(address).endsWith(".ics");
        return address.substring(address.lastIndexOf('/') + 1, address.length() - 4);
    }

    private Calendar read(String token) throws Exception {
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(feeds.read(token).orElseThrow()));
    }

    private @Nullable VEvent event(String token, UUID thread) throws Exception {
        List<VEvent> events = read(token).getComponents(Component.VEVENT);
        return events.stream()
                .filter(one -> one.getUid().orElseThrow().getValue().equals(thread + "@essaim"))
                .findFirst()
                .orElse(null);
    }

    private static String value(@Nullable VEvent event, String property) {
        return event == null
                ? "none"
                : event.<Property>getProperties(property).stream()
                        .map(Property::getValue)
                        .findFirst()
                        .orElse("");
    }

    @Test
    void it_tells_when_and_the_hubs_place_and_neither_whom_nor_what_about() throws Exception {
        UUID id = meeting.agreed(meeting.with(person, day, "9h30"));
        String token = opened(cast.nadia, false);
        String text = new String(feeds.read(token).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("SUMMARY:Rendez-vous", "LOCATION:Maison du Virolois", "BEGIN:VTIMEZONE", "TZID:Europe/Paris")
                .doesNotContain("Ahmed", "Agenda", "logement", "Nadia");
        VEvent event = Objects.requireNonNull(event(token, id));
        var begins =
                event.<DtStart<ZonedDateTime>>getProperties(Property.DTSTART).getFirst();
        Instant wanted = Span.read(day, "9h30", 30).begins();
        assertThat(begins.getDate().toInstant()).isEqualTo(wanted);
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        read(token).validate();
    }

    @Test
    void moved_it_keeps_its_name_and_called_off_it_is_marked_so() throws Exception {
        UUID id = meeting.agreed(meeting.with(person, day, "9h30"));
        String token = opened(cast.nadia, false);
        UUID to = Ids.mint();
        var why = new Appointments.Why(false, false, null);
        cast.as(cast.nadia, () -> appointments.move(id, to, Span.read(day, "14h", 30), why, false));
        VEvent moved = event(token, id);
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(moved, Property.DTSTART)).endsWith("T140000");
        assertThat(event(token, to)).as("one event for one appointment").isNull();
        cast.as(cast.nadia, () -> appointments.callOff(to, Ids.mint(), why));
        assertThat(value(event(token, id), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event(token, id), Property.SEQUENCE)).isEqualTo("2");
    }

    @Test
    void a_members_is_theirs_a_hubs_is_everybodys_there_and_outside_tells_no_place() throws Exception {
        UUID thomas = meeting.agreed(meeting.with(person, Span.read(day, "9h30", 30), cast.thomas));
        var outside = new Appointment(
                meeting.person("Dehors"),
                List.of(cast.nadia),
                Span.read(day, "11h", 30),
                Setting.OUTSIDE,
                null,
                "rue de Gand",
                null,
                null,
                null);
        UUID walk = meeting.agreed(outside);
        String own = opened(cast.nadia, false);
        String hub = opened(cast.nadia, true);
        assertThat(event(own, thomas)).isNull();
        assertThat(event(hub, thomas)).isNotNull();
        assertThat(value(event(hub, walk), Property.LOCATION)).isEmpty();
    }

    @Test
    void the_address_ends_when_it_is_taken_away_and_with_its_owners_post() {
        String token = opened(cast.claire, false);
        assertThat(feeds.read(token)).isPresent();
        var owner = JdbcClient.create(database.owner());
        String post = "update team.posts set until_day = ?::date where member_id = ?";
        owner.sql(post)
                .params(Cast.today().minusDays(1).toString(), cast.claire.value())
                .update();
        assertThat(feeds.read(token)).isEmpty();
        owner.sql(post).params(null, cast.claire.value()).update();
        UUID id = owner.sql("select id from appointments.feeds where hash = ?")
                .param(Token.hash(token))
                .query(UUID.class)
                .single();
        cast.as(cast.nadia, () -> feeds.end(id));
        assertThat(feeds.read(token)).as("another's is not ended").isPresent();
        cast.as(cast.claire, () -> feeds.end(id));
        assertThat(feeds.read(token)).isEmpty();
        assertThat(feeds.read("nothing")).isEmpty();
    }
}
