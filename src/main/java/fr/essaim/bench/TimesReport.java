package fr.essaim.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// How long each question took, as a table for people or as JSON for programs.
final class TimesReport {
    private TimesReport() {}

    /// @param of what there were so many of: `people`
    /// @param labels where the questions' names are in the messages: `bench.search.`
    static void write(
            boolean json,
            String of,
            int many,
            String labels,
            Map<String, Times> figures,
            ResourceBundle words,
            PrintWriter out) {
        if (json) {
            out.println(json(of, many, figures));
        } else {
            tell(labels, figures, words, out);
        }
        out.flush();
    }

    private static String json(String of, int many, Map<String, Times> figures) {
        StringWriter written = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            out.writeStartObject();
            out.writeNumberProperty(of, many);
            figures.forEach((what, times) -> {
                out.writeObjectPropertyStart(what);
                out.writeNumberProperty("asked", times.asked());
                out.writeNumberProperty("p50_ms", times.p50());
                out.writeNumberProperty("p95_ms", times.p95());
                out.writeNumberProperty("max_ms", times.max());
                out.writeEndObject();
            });
            out.writeEndObject();
        }
        return written.toString();
    }

    private static void tell(String labels, Map<String, Times> figures, ResourceBundle words, PrintWriter out) {
        out.printf("  %-44s %10s %10s %10s%n", "ms", "p50", "p95", "max");
        figures.forEach((what, times) -> out.printf(
                "  %-44s %10s %10s %10s%n",
                words.getString(labels + what.replace('_', '-')),
                shown(times.p50(), words),
                shown(times.p95(), words),
                shown(times.max(), words)));
    }

    private static String shown(double milliseconds, ResourceBundle words) {
        return new MessageFormat("{0,number,0.0}", words.getLocale()).format(new Object[] {milliseconds});
    }
}
