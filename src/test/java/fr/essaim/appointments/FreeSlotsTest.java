package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.appointments.FreeSlots.Search;
import fr.essaim.installation.Database;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.Absences;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
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

@SpringBootTest
@EssaimTest
class FreeSlotsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    FreeSlots free;

    @Autowired
    Slots slots;

    Cast cast;
    AppointmentCast meeting;
    LocalDate day;
    final List<UUID> offered = new ArrayList<>();

    @BeforeEach
    void a_tuesday() throws SQLException {
        cast = new Cast(database, viewers);
        meeting = new AppointmentCast(house, cast);
        day = AppointmentCast.freshDay();
    }

    @AfterEach
    void nothing_is_offered_any_more() {
        cast.as(cast.nadia, () -> offered.forEach(slots::end));
    }

    private UUID offered(LocalDate first, LocalDate last, String from, String to) {
        UUID id = Ids.mint();
        var rhythm = new Rhythm(first, last, 1, Set.of(day.getDayOfWeek()));
        cast.as(
                cast.nadia,
                () -> slots.offer(
                        id,
                        cast.nadia,
                        cast.tourcoing,
                        new Slot.Typed(rhythm, from, to, "Maison du Virolois", Set.of())));
        offered.add(id);
        return id;
    }

    private List<String> found(MemberId who, LocalDate from, LocalDate until) {
        return cast.as(who, () -> free.find(Search.of(cast.nadia.value(), 30, from, until), 100)).stream()
                .map(one -> one.span().day() + " " + one.span().from())
                .toList();
    }

    @Test
    void what_is_offered_less_what_is_taken_for_whoever_works_there() {
        offered(day, day.plusWeeks(3), "9h", "11h");
        meeting.agreed(meeting.with(meeting.person("Pris"), day, "9h30"));
        assertThat(found(cast.thomas, day, day)).containsExactly(day + " 09:00", day + " 10:00", day + " 10:30");
        assertThat(found(cast.youssef, day, day)).isEmpty();
        assertThat(found(cast.thomas, day, day.plusWeeks(5))).hasSize(3 + 3 * 4);
    }

    @Test
    void an_absence_a_calendar_elsewhere_and_a_day_left_out_are_not_free() {
        UUID id = offered(day, day.plusWeeks(4), "9h", "10h");
        UUID away = cast.as(
                        cast.nadia,
                        () -> house.getBean(Absences.class).note(cast.nadia, day.plusWeeks(1), day.plusWeeks(1)))
                .orElseThrow();
        cast.as(cast.nadia, () -> {
            slots.otherwise(id, day.plusWeeks(2), null, null);
            slots.otherwise(id, day.plusWeeks(3), "14h", "15h");
        });
        assertThat(found(cast.nadia, day, day.plusWeeks(3)))
                .containsExactly(
                        day + " 09:00", day + " 09:30", day.plusWeeks(3) + " 14:00", day.plusWeeks(3) + " 14:30");
        assertThatThrownBy(() -> cast.as(cast.nadia, () -> slots.otherwise(id, day.minusDays(7), null, null)))
                .isInstanceOf(Slots.NotThatDay.class);
        assertThatThrownBy(() -> cast.as(cast.thomas, () -> slots.otherwise(id, day, null, null)))
                .isInstanceOf(NotHere.class);
        cast.as(cast.nadia, () -> house.getBean(Absences.class).takeBack(away, Cast.today()));
    }

    @Test
    void public_holidays_are_left_out_where_the_hub_is() {
        LocalDate christmas = LocalDate.of(Cast.today().getYear() + 1, 12, 25);
        var rhythm = new Rhythm(christmas.minusDays(1), christmas.plusDays(1), 1, Set.of(DayOfWeek.values()));
        UUID id = Ids.mint();
        cast.as(
                cast.nadia,
                () -> slots.offer(
                        id, cast.nadia, cast.tourcoing, new Slot.Typed(rhythm, "9h", "9h30", "Ici", Set.of())));
        offered.add(id);
        assertThat(found(cast.nadia, christmas.minusDays(1), christmas.plusDays(1)))
                .hasSize(2);
        var owner = JdbcClient.create(database.owner());
        owner.sql("""
                insert into territory.communes (code, name, postal_codes, sort_key)
                values ('67482', 'Strasbourg', '{67000}', 'strasbourg') on conflict do nothing
                """).update();
        owner.sql("insert into programme.hub_communes values (1, '67482') on conflict do nothing")
                .update();
        assertThat(found(cast.nadia, christmas.minusDays(1), christmas.plusDays(1)))
                .hasSize(1);
        owner.sql("delete from programme.hub_communes where commune_code = '67482'")
                .update();
    }

    @Test
    void ended_it_is_offered_no_more_and_sent_twice_it_is_offered_once() {
        UUID id = offered(day, day.plusWeeks(1), "16h", "17h");
        offered(day, day.plusWeeks(1), "16h", "17h");
        assertThat(found(cast.nadia, day, day))
                .as("two that say the same are one time")
                .hasSize(2);
        cast.as(cast.nadia, () -> {
            slots.end(id);
            slots.end(id);
        });
        assertThat(found(cast.nadia, day, day)).hasSize(2);
    }
}
