package fr.essaim.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.indicators.EntriesCurve.Month;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final LocalDate OPENING = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Period YEARS = new Period(OPENING, LocalDate.of(2027, 1, 1));

    /// Thirty a month for a year.
    private static final List<Month> STEADY = IntStream.range(0, 12)
            .mapToObj(month -> new Month(OPENING.plusMonths(month), 30))
            .toList();

    /// Of each month's thirty, a tenth left well after six months and a tenth otherwise; the others go on.
    private static List<Lived> steady() {
        List<Lived> lived = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            double since = 12 - month - 0.5;
            boolean over = since > 6;
            lived.add(new Lived(over ? 6 : since, over ? Lived.OURS : "", 3));
            lived.add(new Lived(over ? 6 : since, over ? Lived.OTHER : "", 3));
            lived.add(new Lived(since, "", 24));
        }
        return lived;
    }

    private static Forecast forecast() {
        return Forecast.of(STEADY, steady(), 15, YEARS, TODAY).orElseThrow();
    }

    @Test
    void a_steady_rhythm_goes_on_within_what_chance_allows() {
        var entries = forecast().entries();
        assertThat(entries.middle()).isBetween(690L, 750L);
        assertThat(entries.low80()).isLessThan(entries.low50());
        assertThat(entries.high50()).isLessThan(entries.high80());
        assertThat(entries.holds80(720)).isTrue();
        assertThat(entries.low80()).isGreaterThan(360); // those who came are not forecast
    }

    @Test
    void exits_count_those_that_were_and_can_only_grow() {
        var forecast = forecast();
        assertThat(forecast.oursSoFar()).isEqualTo(18);
        assertThat(forecast.exitsSoFar()).isEqualTo(36);
        assertThat(forecast.ours().low80()).isGreaterThanOrEqualTo(18);
        assertThat(forecast.exits().low80())
                .isGreaterThanOrEqualTo(forecast.ours().low80());
        assertThat(forecast.exitsToCome()).isPositive();
    }

    @Test
    void the_last_step_is_the_programmes_end() {
        var steps = forecast().steps();
        assertThat(steps).hasSize(12);
        assertThat(steps.getLast().day()).isEqualTo(YEARS.until());
        assertThat(steps.getLast().entries()).isEqualTo(forecast().entries());
    }

    @Test
    void the_same_facts_give_the_same_forecast() {
        assertThat(forecast()).isEqualTo(forecast());
    }

    @Test
    void nothing_is_told_too_early_or_too_late() {
        assertThat(Forecast.of(STEADY.subList(0, 2), steady(), 15, YEARS, OPENING.plusMonths(2)))
                .isEmpty();
        assertThat(Forecast.of(STEADY, List.of(new Lived(2, Lived.OURS, 9)), 15, YEARS, TODAY))
                .isEmpty();
        assertThat(Forecast.of(STEADY, steady(), 15, new Period(OPENING, null), TODAY))
                .isEmpty();
        assertThat(Forecast.of(STEADY, steady(), 15, YEARS, LocalDate.of(2027, 1, 1)))
                .isEmpty();
        assertThat(Forecast.of(List.of(), List.of(), 15, YEARS, TODAY)).isEmpty();
    }

    @Test
    void months_without_anybody_belong_to_the_rhythm() {
        var rhythm = Rhythm.of(
                        List.of(new Month(OPENING, 30), new Month(OPENING.plusMonths(3), 30)), OPENING.plusMonths(6))
                .orElseThrow();
        assertThat(rhythm.months()).isEqualTo(6);
        assertThat(rhythm.perMonth()).isEqualTo(10);
        assertThat(rhythm.spread()).isEqualTo(24); // squares: 2 x 400 + 4 x 100, over 5, over 10
    }

    @Test
    void what_it_would_take_is_spread_over_the_months_left() {
        var forecast = forecast();
        assertThat(forecast.entriesNeeded(1000, 360)).isEqualTo(54); // 640 over 11.99 months
        assertThat(forecast.entriesNeeded(300, 360)).isZero();
        assertThat(forecast.oursNeeded(0)).isZero();
        assertThat(forecast.oursNeeded(1)).isEqualTo(forecast.exits().middle() - 18);
    }

    @Test
    void odds_add_up_and_nobody_leaves_twice() {
        var drawn = Hazards.of(steady(), 15, 12).draw(new RandomDataGenerator(1));
        var within = drawn.within(2, 10);
        assertThat(within.ours()).isPositive();
        assertThat(within.ours() + within.other()).isLessThanOrEqualTo(1);
        assertThat(drawn.within(2, 0)).isEqualTo(new Hazards.Odds(0, 0));
        var past = drawn.within(15, 12);
        assertThat(past.ours() + past.other()).isGreaterThan(0.99); // nobody stays a year past the longest journey
    }

    @Test
    void a_thousand_of_a_thousand_are_drawn_as_well_as_one() {
        var chance = new RandomDataGenerator(7);
        assertThat(Hazards.draw(1_000_000, 0.25, chance)).isBetween(245_000L, 255_000L);
        assertThat(Hazards.draw(5, 1, chance)).isEqualTo(5);
        assertThat(Hazards.draw(5, 0, chance)).isZero();
        assertThat(Hazards.draw(0, 0.5, chance)).isZero();
    }
}
