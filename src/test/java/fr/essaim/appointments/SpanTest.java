package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.kernel.Said;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 28);
    private static final LocalDate OCTOBER = LocalDate.of(2027, 10, 31);
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

    private static Instant utc(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).toInstant(ZoneOffset.UTC);
    }

    private static Slot.Typed typed(Rhythm rhythm, String from, String to) {
        return new Slot.Typed(rhythm, from, to, "Maison du Virolois", Set.of());
    }

    private static Rhythm weekly(LocalDate first, LocalDate last, DayOfWeek... days) {
        return new Rhythm(first, last, 1, Set.of(days));
    }

    @Test
    void an_hour_is_what_the_clocks_of_paris_show_before_and_after_they_change() {
        var winter = Span.read(MARCH.minusDays(1), "9h30", 45);
        var summer = Span.read(MARCH.plusDays(1), "9 h 30", 45);
        assertThat(winter.begins()).isEqualTo(utc(MARCH.minusDays(1), 8, 30));
        assertThat(summer.begins()).isEqualTo(utc(MARCH.plusDays(1), 7, 30));
        assertThat(winter.later(2)).isEqualTo(summer);
        assertThat(summer.from()).isEqualTo(LocalTime.of(9, 30));
        assertThat(summer.to()).isEqualTo(LocalTime.of(10, 15));
        assertThat(summer.minutes()).isEqualTo(45);
    }

    @Test
    void the_skipped_hour_of_march_is_refused_and_the_doubled_one_of_october_is_once() {
        assertThatThrownBy(() -> Span.read(MARCH, "2h30", 30)).isInstanceOf(Span.SkippedHour.class);
        assertThatThrownBy(() -> Slot.read(typed(weekly(TODAY, MARCH, DayOfWeek.SUNDAY), "2h30", "5h"), TODAY))
                .isInstanceOf(Span.SkippedHour.class);
        assertThat(Span.read(OCTOBER, "2h30", 30).begins()).isEqualTo(utc(OCTOBER, 0, 30));
        var night = Slot.read(typed(weekly(OCTOBER, OCTOBER, DayOfWeek.SUNDAY), "2h30", "3h30"), TODAY);
        assertThat(night.rhythm().days()).containsExactly(OCTOBER);
        assertThat(night.on(OCTOBER).length())
                .as("two hours pass, the clocks show one")
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_moment_that_has_passed_or_no_hour_is_refused_with_its_field() {
        var span = Span.read(TODAY, "9h", 30);
        assertThatThrownBy(() -> span.ahead(span.begins())).isInstanceOf(Span.Past.class);
        assertThat(span.ahead(span.begins().minusSeconds(1))).isEqualTo(span);
        assertThatThrownBy(() -> Span.read(TODAY, "25h", 30)).isInstanceOf(Span.NotAnHour.class);
        assertThatThrownBy(() -> Span.read(TODAY, null, 30)).isInstanceOf(Span.NotAnHour.class);
        assertThatThrownBy(() -> Span.read(TODAY, "9h", null)).isInstanceOf(Span.NotALength.class);
        assertThatThrownBy(() -> Span.read(TODAY, "9h", 721)).isInstanceOf(Span.NotALength.class);
        assertThatThrownBy(() -> Span.read(null, "9h", 30)).isInstanceOf(Said.NotChosen.class);
    }

    @Test
    void a_series_has_an_end_within_eighteen_months() {
        assertThatThrownBy(() -> new Rhythm(TODAY, null, 1, Set.of()).checked(TODAY))
                .isInstanceOf(Rhythm.NoEnd.class);
        assertThatThrownBy(() -> new Rhythm(TODAY, TODAY.minusDays(1), 1, Set.of()).checked(TODAY))
                .isInstanceOf(Rhythm.EndsBefore.class);
        assertThatThrownBy(() -> new Rhythm(TODAY, TODAY.plusMonths(18).plusDays(1), 2, Set.of()).checked(TODAY))
                .isInstanceOf(Rhythm.TooLong.class);
        assertThatThrownBy(() -> new Rhythm(TODAY.minusDays(1), TODAY, 1, Set.of()).checked(TODAY))
                .isInstanceOf(Said.InThePast.class);
        assertThat(new Rhythm(TODAY, null, 0, Set.of()).checked(TODAY).days()).containsExactly(TODAY);
        assertThatThrownBy(() -> Slot.read(typed(weekly(TODAY, TODAY), "17h", "9h"), TODAY))
                .isInstanceOf(Slot.EndsFirst.class);
    }

    @Test
    void every_other_week_counts_from_the_monday_of_the_first_one() {
        var wednesday = LocalDate.of(2027, 1, 6);
        var rhythm = new Rhythm(wednesday, wednesday.plusWeeks(5), 2, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(rhythm.days())
                .containsExactly(
                        LocalDate.of(2027, 1, 8),
                        LocalDate.of(2027, 1, 18),
                        LocalDate.of(2027, 1, 22),
                        LocalDate.of(2027, 2, 1),
                        LocalDate.of(2027, 2, 5));
    }

    @Test
    void what_is_left_of_a_slot_goes_round_what_is_taken() {
        var member = UUID.randomUUID();
        var offered = new Span(Span.at(TODAY, LocalTime.of(9, 0), ""), Span.at(TODAY, LocalTime.of(12, 0), ""));
        var taken = Taken.of(Map.of(
                member,
                List.of(Span.read(TODAY, "10h30", 45), Span.read(TODAY, "8h", 75), Span.read(TODAY, "10h45", 15))));
        assertThat(taken.pieces(member, offered, Duration.ofMinutes(30), Instant.MIN))
                .extracting(Span::from)
                .containsExactly(LocalTime.of(9, 15), LocalTime.of(9, 45), LocalTime.of(11, 15));
        assertThat(taken.pieces(member, offered, Duration.ofMinutes(30), utc(TODAY, 9, 0)))
                .extracting(Span::from)
                .containsExactly(LocalTime.of(11, 15));
        assertThat(taken.holds(member, Span.read(TODAY, "11h14", 10))).isTrue();
        assertThat(taken.holds(member, Span.read(TODAY, "11h15", 10))).isFalse();
    }

    @Test
    void public_holidays_are_those_of_france_and_two_more_in_alsace_and_moselle() {
        var holidays = new Holidays();
        assertThat(holidays.falls(LocalDate.of(2027, 5, 1), "59")).isTrue();
        assertThat(holidays.falls(LocalDate.of(2027, 3, 29), null))
                .as("Easter Monday")
                .isTrue();
        assertThat(holidays.falls(LocalDate.of(2027, 12, 26), "59")).isFalse();
        assertThat(holidays.falls(LocalDate.of(2027, 12, 26), "67")).isTrue();
        assertThat(holidays.falls(LocalDate.of(2027, 3, 26), "57"))
                .as("Good Friday")
                .isTrue();
        assertThat(holidays.falls(LocalDate.of(2027, 3, 25), "68")).isFalse();
    }

    @Test
    void a_reminder_leaves_two_days_before_at_ten_or_at_once() {
        var span = Span.read(LocalDate.of(2027, 3, 30), "9h30", 30);
        assertThat(Reminders.leaves(span, utc(TODAY, 8, 0)))
                .as("before the clocks change")
                .isEqualTo(utc(MARCH, 8, 0));
        assertThat(Reminders.leaves(span, utc(MARCH, 9, 0))).isEqualTo(utc(MARCH, 9, 0));
    }
}
