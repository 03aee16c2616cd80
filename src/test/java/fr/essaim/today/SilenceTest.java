package fr.essaim.today;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.today.Silence.Move;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate ENTRY = LocalDate.of(2026, 2, 9);

    @Test
    void our_calls_do_not_set_the_count_back_to_zero() {
        var sign = LocalDate.of(2026, 10, 20);
        var silence = new Silence(
                ENTRY,
                sign,
                List.of(
                        new Move(sign, true),
                        new Move(LocalDate.of(2026, 10, 10), false),
                        new Move(LocalDate.of(2026, 11, 5), false),
                        new Move(LocalDate.of(2026, 11, 12), false)));
        assertThat(silence.days(TODAY)).isEqualTo(34);
        assertThat(silence.isLong(TODAY)).isTrue();
        assertThat(silence.attempts()).isEqualTo(2);
    }

    @Test
    void twenty_one_days_are_not_yet_long() {
        assertThat(new Silence(ENTRY, TODAY.minusDays(21), List.of()).isLong(TODAY))
                .isFalse();
        assertThat(new Silence(ENTRY, TODAY.minusDays(22), List.of()).isLong(TODAY))
                .isTrue();
    }

    @Test
    void without_any_sign_it_is_counted_from_the_beginning() {
        assertThat(new Silence(TODAY.minusDays(30), null, List.of()).days(TODAY))
                .isEqualTo(30);
        assertThat(new Silence(TODAY.minusDays(5), TODAY.minusDays(90), List.of()).days(TODAY))
                .isEqualTo(5);
    }

    @Test
    void the_drawing_holds_sixty_days_with_today_at_its_right() {
        assertThat(Silence.x(TODAY, TODAY)).isEqualTo(192);
        assertThat(Silence.x(TODAY.minusDays(60), TODAY)).isEqualTo(8);
        assertThat(Silence.zone()).isEqualTo(Silence.x(TODAY.minusDays(21), TODAY));
        var silence = new Silence(
                ENTRY, null, List.of(new Move(TODAY.minusDays(61), true), new Move(TODAY.minusDays(60), true)));
        assertThat(silence.shown(TODAY)).hasSize(1);
    }

    @Test
    void a_limit_is_near_sixty_days_before_and_says_what_suspensions_added() {
        var ending = new Ending(ENTRY, LocalDate.of(2027, 6, 19), Period.ofMonths(15));
        assertThat(ending.suspended()).isEqualTo(41);
        assertThat(ending.isNear(TODAY)).isFalse();
        assertThat(ending.isNear(LocalDate.of(2027, 4, 20))).isTrue();
        assertThat(ending.used(LocalDate.of(2027, 6, 19))).isEqualTo(15);
        assertThat(ending.daysLeft(LocalDate.of(2027, 6, 20))).isEqualTo(-1);
    }
}
