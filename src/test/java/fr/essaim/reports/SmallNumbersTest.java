package fr.essaim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.reports.SmallNumbers.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {
    /// Entries at each hub, then all together.
    private static List<Count> entries(long... hubs) {
        var counts = new ArrayList<Count>();
        var all = new TreeSet<String>();
        long sum = 0;
        for (int i = 0; i < hubs.length; i++) {
            all.add("h" + i);
            sum += hubs[i];
            counts.add(new Count("h" + i, "entered", hubs[i], Set.of("h" + i)));
        }
        counts.add(new Count(ReportTable.WHOLE, "entered", sum, all));
        return counts;
    }

    private static List<String> hidden(List<Count> counts) {
        return new SmallNumbers(counts)
                .hidden().stream()
                        .map(count -> count.line() + "=" + count.value())
                        .toList();
    }

    @Test
    void what_is_not_small_is_told() {
        assertThat(hidden(entries(4, 10, 5, 8, 9, 9, 6))).isEmpty();
    }

    @Test
    void a_small_number_is_hidden_and_its_smallest_neighbour_so_that_the_sum_does_not_tell_it() {
        assertThat(hidden(entries(2, 10, 5, 8))).containsExactlyInAnyOrder("h0=2", "h2=5");
    }

    @Test
    void two_small_numbers_whose_sum_is_small_need_a_third() {
        assertThat(hidden(entries(1, 1, 12, 9))).containsExactlyInAnyOrder("h0=1", "h1=1", "h3=9");
        assertThat(hidden(entries(2, 1, 12, 9))).containsExactlyInAnyOrder("h0=2", "h1=1");
    }

    @Test
    void a_zero_is_hidden_too_for_nobody_is_also_somebody_known() {
        assertThat(hidden(entries(0, 7, 12))).containsExactlyInAnyOrder("h0=0", "h1=7");
    }
}
