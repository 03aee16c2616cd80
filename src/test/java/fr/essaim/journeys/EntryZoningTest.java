package fr.essaim.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.journeys.EntryZoning.Told;
import fr.essaim.territory.Vintage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryZoningTest {
    private static final LocalDate LAST_OF_2015 = LocalDate.of(2023, 12, 31);
    private static final LocalDate FIRST_OF_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate MOVED_IN = LocalDate.of(2019, 5, 1);
    private static final Told OLD = new Told(MOVED_IN, "inside", "QP059012", 2015, "address");
    private static final Told NEW = new Told(MOVED_IN, "inside", "QN05951M", 2024, "attestation");

    @Test
    void the_same_home_is_told_by_the_zoning_in_force_on_the_day_of_entry() {
        var told = List.of(NEW, OLD);

        assertThat(EntryZoning.of(LAST_OF_2015, told)).isEqualTo(new EntryZoning(Vintage.OF_2015, OLD));
        assertThat(EntryZoning.of(FIRST_OF_2024, told)).isEqualTo(new EntryZoning(Vintage.OF_2024, NEW));
    }

    @Test
    void what_the_other_zoning_says_is_not_known_and_never_outside() {
        assertThat(EntryZoning.of(FIRST_OF_2024, List.of(OLD)).told()).isNull();
        assertThat(EntryZoning.of(LAST_OF_2015, List.of(NEW)).told()).isNull();
    }

    @Test
    void the_home_of_the_day_of_entry_counts_and_not_the_one_moved_into_since() {
        var since = new Told(FIRST_OF_2024.plusMonths(3), "outside", null, 2024, "declared");

        assertThat(EntryZoning.of(FIRST_OF_2024, List.of(since, NEW)).told()).isEqualTo(NEW);
        assertThat(EntryZoning.of(since.from(), List.of(since, NEW)).told()).isEqualTo(since);
        assertThat(EntryZoning.of(MOVED_IN.minusDays(1), List.of(since, NEW)).told())
                .isNull();
    }

    @Test
    void what_was_said_last_of_a_home_holds_even_that_it_is_not_known() {
        var mended = new Told(MOVED_IN, "outside", null, 2024, "address");
        var doubted = new Told(MOVED_IN, "not-known", null, null, null);

        assertThat(EntryZoning.of(FIRST_OF_2024, List.of(mended, NEW)).told()).isEqualTo(mended);
        assertThat(EntryZoning.of(FIRST_OF_2024, List.of(doubted, mended)).told())
                .isNull();
        assertThat(EntryZoning.of(FIRST_OF_2024, List.of(OLD, mended, doubted)).told())
                .isEqualTo(mended);
    }
}
