package fr.essaim.bench;

import fr.essaim.bench.HouseFigures.Asked;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// [HouseFigures], for a machine and for somebody at a terminal.
final class HouseReport {
    private HouseReport() {}

    static String json(HouseFigures figures) {
        StringWriter written = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            out.writeStartObject();
            out.writeNumberProperty("people", figures.people());
            asked(out, "pages", figures.asking().pages());
            asked(out, "saves", figures.asking().saves());
            asked(out, "accompanying", figures.asking().accompanying());
            out.writeArrayPropertyStart("readers");
            figures.readers().forEach(readers -> {
                out.writeStartObject();
                out.writeNumberProperty("n", readers.n());
                out.writeNumberProperty("requests_per_s", rounded(readers.requestsPerSecond()));
                out.writeNumberProperty("p95_ms", rounded(readers.times().p95()));
                out.writeEndObject();
            });
            out.writeEndArray();
            out.writeArrayPropertyStart("indicators");
            figures.indicators().forEach(counted -> {
                out.writeStartObject();
                out.writeNumberProperty("people", counted.people());
                out.writeNumberProperty("ms", rounded(counted.ms()));
                out.writeNumberProperty("raw_ms", rounded(counted.rawMs()));
                out.writeEndObject();
            });
            out.writeEndArray();
            out.writeName("import");
            out.writeRawValue(figures.imported());
            out.writeNumberProperty("start_ms", figures.startMs());
            out.writeNumberProperty("rss_mb", figures.rssMb());
            out.writeNumberProperty("kb_per_person", rounded(figures.kbPerPerson()));
            out.writeNumberProperty("steal_percent", rounded(figures.stealPercent()));
            out.writeEndObject();
        }
        return written.toString();
    }

    private static void asked(JsonGenerator out, String name, List<Asked> all) {
        out.writeArrayPropertyStart(name);
        all.forEach(asked -> {
            out.writeStartObject();
            out.writeStringProperty("name", asked.name());
            out.writeNumberProperty("p50_ms", rounded(asked.times().p50()));
            out.writeNumberProperty("p95_ms", rounded(asked.times().p95()));
            out.writeNumberProperty("max_ms", rounded(asked.times().max()));
            out.writeNumberProperty("queries", asked.queries());
            if (asked.raw() != null) {
                out.writeNumberProperty("raw_p50_ms", rounded(asked.raw().p50()));
                out.writeNumberProperty("raw_p95_ms", rounded(asked.raw().p95()));
            }
            out.writeEndObject();
        });
        out.writeEndArray();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }

    static void tell(HouseFigures figures, ResourceBundle words, PrintWriter out) {
        out.printf("  %-34s %9s %9s %9s %9s %9s%n", "ms", "p50", "p95", "max", "SQL", "SQL p50");
        var asking = figures.asking();
        Stream.of(asking.pages(), asking.saves(), asking.accompanying())
                .flatMap(List::stream)
                .forEach(asked -> row(asked, words, out));
        figures.readers()
                .forEach(readers -> say(
                        words,
                        out,
                        "bench.house.readers",
                        readers.n(),
                        readers.requestsPerSecond(),
                        readers.times().p95()));
        figures.indicators()
                .forEach(counted ->
                        say(words, out, "bench.house.indicators", counted.people(), counted.ms(), counted.rawMs()));
        say(words, out, "bench.house.start", figures.startMs(), figures.rssMb());
        say(words, out, "bench.house.disk", figures.kbPerPerson() * 1000 / 1024);
        say(words, out, "bench.house.steal", figures.stealPercent());
        out.println("  " + figures.imported());
    }

    private static void row(Asked asked, ResourceBundle words, PrintWriter out) {
        out.printf(
                words.getLocale(),
                "  %-34s %9.1f %9.1f %9.1f %9d %9s%n",
                words.getString("bench.house." + asked.name()),
                asked.times().p50(),
                asked.times().p95(),
                asked.times().max(),
                asked.queries(),
                asked.raw() == null
                        ? ""
                        : String.format(words.getLocale(), "%.1f", asked.raw().p50()));
    }

    private static void say(ResourceBundle words, PrintWriter out, String key, Object... figures) {
        out.println("  " + new MessageFormat(words.getString(key), words.getLocale()).format(figures));
    }
}
