package fr.essaim.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {
    private static String days(String typed) {
        ReportPeriod period = ReportPeriod.parse(typed);
        return period.from() + " " + period.until();
    }

    @Test
    void a_year_a_quarter_a_month_and_two_days_are_periods() {
        assertThat(days("2026")).isEqualTo("2026-01-01 2026-12-31");
        assertThat(days("2026-T3")).isEqualTo("2026-07-01 2026-09-30").isEqualTo(days("2026-q3"));
        assertThat(days("2024-02")).isEqualTo("2024-02-01 2024-02-29");
        assertThat(days(" 2026-01-01..2026-06-30 ")).isEqualTo("2026-01-01 2026-06-30");
        assertThat(days("2026-01-01/2026-06-30")).isEqualTo("2026-01-01 2026-06-30");
    }

    @Test
    void a_period_is_named_as_it_may_be_typed_again() {
        for (String name : List.of("2026", "2026-T1", "2026-05", "2026-01-02/2026-06-30")) {
            assertThat(ReportPeriod.parse(name).name()).isEqualTo(name);
        }
        assertThat(ReportPeriod.usual(LocalDate.of(2026, 11, 27)).getFirst().name())
                .isEqualTo("2026-T3");
    }

    @Test
    void anything_else_is_refused() {
        for (String typed : List.of(
                "",
                "x",
                "26",
                "2026-T5",
                "2026-13",
                "2026-02-30..2026-03-01",
                "2026-06-30..2026-01-01",
                "0001",
                "99999",
                "2026-T",
                "..",
                "2026-1")) {
            assertThatThrownBy(() -> ReportPeriod.parse(typed)).as(typed).isInstanceOf(ReportPeriod.NotAPeriod.class);
        }
    }
}
