package fr.essaim.bench;

import fr.essaim.indicators.Forecast;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.json.JsonMapper;

/// How often the bands held what came.
///
/// @param programmes invented and forecast
/// @param tooEarly those in which nothing could be forecast yet: not among the others
/// @param entries and `ours`: how many times each band held
record ForecastCoverage(int programmes, int tooEarly, Held entries, Held ours) {
    record Held(int in50, int in80) {
        Held and(Forecast.Band band, long came) {
            return new Held(in50 + (band.holds50(came) ? 1 : 0), in80 + (band.holds80(came) ? 1 : 0));
        }
    }

    /// @param seed the same programmes for the same one
    static ForecastCoverage of(int programmes, long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var coverage = new ForecastCoverage(0, 0, new Held(0, 0), new Held(0, 0));
        while (coverage.programmes() < programmes) {
            coverage = coverage.and(new InventedProgramme(chance));
        }
        return coverage;
    }

    private ForecastCoverage and(InventedProgramme programme) {
        return Forecast.of(
                        programme.months(),
                        programme.lived(),
                        InventedProgramme.LONGEST,
                        programme.period(),
                        programme.seenOn())
                .map(forecast -> new ForecastCoverage(
                        programmes + 1,
                        tooEarly,
                        entries.and(forecast.entries(), programme.entries()),
                        ours.and(forecast.ours(), programme.ours())))
                .orElseGet(() -> new ForecastCoverage(programmes, tooEarly + 1, entries, ours));
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("programmes", programmes);
        all.put("too_early", tooEarly);
        all.put("entries", json(entries));
        all.put("dynamic_exits", json(ours));
        return JsonMapper.shared().writeValueAsString(all);
    }

    private Map<String, Object> json(Held held) {
        Map<String, Object> shares = new LinkedHashMap<>();
        shares.put("in_50_percent_band", (double) held.in50() / programmes);
        shares.put("in_80_percent_band", (double) held.in80() / programmes);
        return shares;
    }

    void tell(ResourceBundle words, PrintWriter out) {
        tell(words, out, "bench.forecast.entries", entries);
        tell(words, out, "bench.forecast.ours", ours);
    }

    private void tell(ResourceBundle words, PrintWriter out, String key, Held held) {
        out.println(new MessageFormat(words.getString(key), words.getLocale())
                .format(new Object[] {programmes, held.in50(), held.in80()}));
    }
}
