package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Compartment;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody does by the link of their reminder, with nobody signed in.
@SpringBootTest
@EssaimTest
class LinksTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Links links;

    Cast cast;
    AppointmentCast meeting;
    JdbcClient owner;
    ParticipantId person;
    UUID slot;
    UUID appointment;
    String token;

    @BeforeEach
    void an_appointment_with_sofia_and_its_link() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        owner = JdbcClient.create(database.owner());
        person = meeting.person("Lien");
        slot = Ids.mint();
        LocalDate soon = Cast.today().plusDays(3);
        var rhythm = new Rhythm(Cast.today(), Cast.today().plusMonths(2), 1, Set.of(DayOfWeek.values()));
        cast.as(
                cast.sofia,
                () -> house.getBean(Slots.class)
                        .offer(
                                slot,
                                cast.sofia,
                                cast.tourcoing,
                                new Slot.Typed(rhythm, "9h", "12h", "Maison du Virolois", Set.of(Setting.HERE))));
        appointment = meeting.agreed(
                meeting.with(person, Span.read(soon, "13h", 30), cast.sofia).in(Compartment.TEAM));
        token = linkTo(appointment);
    }

    private String linkTo(UUID appointment) {
        String minted = Token.mint();
        owner.sql("""
                insert into appointments.links (hash, appointment_id, participant_id, hub_id, author)
                select ?, id, participant_id, hub_id, author from appointments.appointments where id = ?
                """).params(Token.hash(minted), appointment).update();
        return minted;
    }

    @AfterEach
    void her_time_is_free_again() {
        cast.as(cast.sofia, () -> house.getBean(Slots.class).end(slot));
        owner.sql("update appointments.hosts set stands = false where member_id = ?")
                .param(cast.sofia.value())
                .update();
    }

    private List<String> journal() {
        return owner.sql("""
                        select act || ' ' || coalesce(reason, '') from journal.entries
                        where ? = any (participant_ids) and member_id = ? and not reading order by id
                        """)
                .params(person.value(), cast.sofia.value())
                .query(String.class)
                .list();
    }

    @Test
    void opening_it_changes_nothing_and_tells_when_where_and_a_first_name() {
        var behind = links.behind(token, "here").orElseThrow();
        links.behind(token, "here");
        assertThat(behind.stands()).isTrue();
        assertThat(behind.hosts()).containsExactly("Sofia");
        assertThat(behind.place()).isEqualTo("Maison du Virolois");
        assertThat(behind.toString()).doesNotContain("Ahmed", "Lien", "logement", "Ferreira");
        assertThat(journal()).isEmpty();
    }

    @Test
    void whoever_cannot_come_says_so_once_and_it_is_told_as_theirs() {
        links.callOff(token, "here");
        links.callOff(token, "here");
        var behind = links.behind(token, "here").orElseThrow();
        assertThat(behind.state()).isEqualTo("called-off");
        assertThat(behind.changedAt()).isNotNull();
        assertThat(journal()).containsExactly("call-off-appointment par le lien de la personne");
        assertThat(owner.sql("select side || ' ' || by_link from appointments.endings where appointment_id = ?")
                        .param(appointment)
                        .query(String.class)
                        .single())
                .isEqualTo("person true");
        assertThat(links.others(behind)).isEmpty();
    }

    @Test
    void another_time_is_one_of_those_offered_and_the_same_link_then_tells_the_new_one() {
        var behind = links.behind(token, "here").orElseThrow();
        var times = links.others(behind);
        assertThat(times).isNotEmpty().allSatisfy(span -> {
            assertThat(span.minutes()).isEqualTo(30);
            assertThat(span.from().getHour()).isBetween(9, 11);
        });
        assertThatThrownBy(() ->
                        links.move(token, "here", times.getFirst().begins().plusSeconds(60)))
                .isInstanceOf(Links.NotOffered.class);
        links.move(token, "here", times.getLast().begins());
        links.move(token, "here", times.getLast().begins());
        var moved = links.behind(token, "here").orElseThrow();
        assertThat(moved.span()).isEqualTo(times.getLast());
        assertThat(moved.nth()).isOne();
        assertThat(journal()).containsExactly("move-appointment par le lien de la personne");
    }

    @Test
    void what_leads_nowhere_says_nothing_and_too_many_from_one_place_wait() {
        assertThat(links.behind("nothing", "elsewhere")).isEmpty();
        for (int i = 0; i < 40; i++) {
            try {
                links.behind("nothing" + i, "a noisy place");
            } catch (Links.TooOften expected) {
                assertThat(i).isGreaterThanOrEqualTo(30);
            }
        }
        assertThatThrownBy(() -> links.behind(token, "a noisy place")).isInstanceOf(Links.TooOften.class);
        assertThat(links.behind(token, "another place")).isPresent();
    }

    @Test
    void once_it_is_over_it_opens_nothing_more() {
        owner.sql("""
                update appointments.appointments set during = tstzrange(now() - interval '3 days', now() - interval '3 days' + interval '1 hour')
                where id = ?
                """).param(appointment).update();
        assertThat(links.behind(token, "here")).isEmpty();
    }

    @Test
    void of_one_that_stands_apart_it_is_changed_likewise_and_only_who_receives_is_told() {
        Span span = Span.read(Cast.today().plusDays(4), "13h", 30);
        UUID apart = meeting.agreed(
                cast.sofia,
                new Appointment(person, List.of(cast.sofia), span, Setting.HERE, null, null, null, null, null),
                null);
        String link = linkTo(apart);
        List<String> before = journal();
        Instant free =
                links.others(links.behind(link, "ici").orElseThrow()).getFirst().begins();
        links.move(link, "ici", free);
        links.callOff(link, "ici");
        assertThat(journal()).isEqualTo(before);
        assertThat(owner.sql(
                                "select act from journal.whispers where ? = any (participant_ids) and member_id = ? order by id")
                        .params(person.value(), cast.sofia.value())
                        .query(String.class)
                        .list())
                .containsExactly("agree-appointment", "move-appointment", "call-off-appointment");
        assertThat(owner.sql(
                                "select string_agg(distinct compartment, ' ') from appointments.appointments where thread_id = ?")
                        .param(apart)
                        .query(String.class)
                        .single())
                .isEqualTo("reserved");
    }
}
