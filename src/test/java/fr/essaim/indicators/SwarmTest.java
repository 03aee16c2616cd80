package fr.essaim.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SwarmTest {
    private static long cells(Swarm swarm) {
        return swarm.paths().stream()
                .mapToLong(path -> path.chars().filter(c -> c == 'M').count())
                .sum();
    }

    @Test
    void the_thousand_are_drawn_one_by_one() {
        var swarm = Swarm.of(10, 120, 80, 210, 590);
        assertThat(swarm.people()).isEqualTo(1);
        assertThat(cells(swarm)).isEqualTo(1000);
        assertThat(swarm.columns()).isEqualTo(100);
    }

    @Test
    void of_many_thousands_a_hexagon_stands_for_a_round_number_and_a_few_still_have_theirs() {
        var swarm = Swarm.of(10, 40_000, 3, 59_000, 0);
        assertThat(swarm.people()).isEqualTo(50);
        assertThat(cells(swarm)).isEqualTo(800 + 1 + 1180);
        assertThat(swarm.paths().get(1)).isNotEmpty();
        assertThat(swarm.paths().get(3)).isEmpty();
        assertThat(Swarm.of(10, 2_001).people()).isEqualTo(2);
        assertThat(Swarm.of(10, 0, 0).columns()).isZero();
    }
}
