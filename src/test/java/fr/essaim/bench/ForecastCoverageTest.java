package fr.essaim.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ForecastCoverageTest {
    @Test
    void the_bands_hold_about_as_often_as_they_say() {
        var coverage = ForecastCoverage.of(60, 11);
        assertThat(coverage.entries().in80()).isBetween(39, 57); // 48 of 60, give or take three standard errors
        assertThat(coverage.ours().in80()).isBetween(39, 57);
        assertThat(coverage.entries().in50()).isBetween(18, 42);
        assertThat(coverage.ours().in50()).isBetween(18, 42);
    }

    @Test
    void the_figures_say_of_how_many() {
        var figures = JsonMapper.shared().readTree(ForecastCoverage.of(3, 5).json());
        assertThat(figures.get("programmes").asInt()).isEqualTo(3);
        assertThat(figures.get("entries").get("in_80_percent_band").asDouble()).isBetween(0.0, 1.0);
        assertThat(figures.get("dynamic_exits").has("in_50_percent_band")).isTrue();
    }
}
