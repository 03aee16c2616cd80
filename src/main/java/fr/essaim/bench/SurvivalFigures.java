package fr.essaim.bench;

import fr.essaim.indicators.Curve;
import fr.essaim.indicators.LogRank;
import fr.essaim.indicators.Spell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What was estimated, group by group.
///
/// @param method `kaplan-meier`: the share still there; `aalen-johansen`: the share to whom it has happened
/// @param leftOut lines without a time, a status or a group
record SurvivalFigures(
        String method,
        Map<String, List<Spell>> spells,
        Map<String, Curve> curves,
        @Nullable LogRank logRank,
        int leftOut) {

    String json() {
        var written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            json.writeStringProperty("method", method);
            json.writeStringProperty("interval", "log");
            json.writeNumberProperty("level", 0.95);
            json.writeNumberProperty("left_out", leftOut);
            json.writeArrayPropertyStart("groups");
            curves.forEach((name, curve) -> group(json, name, curve));
            json.writeEndArray();
            if (logRank != null) {
                json.writeObjectPropertyStart("log_rank");
                json.writeNumberProperty("chi_square", logRank.chiSquare());
                json.writeNumberProperty("degrees_of_freedom", logRank.degreesOfFreedom());
                json.writeNumberProperty("p", logRank.probability());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return written.toString();
    }

    private void group(JsonGenerator json, String name, Curve curve) {
        json.writeStartObject();
        json.writeStringProperty("group", name);
        json.writeNumberProperty("n", people(name));
        json.writeNumberProperty("events", events(curve));
        number(json, "median", curve.median());
        number(json, "median_lower", curve.medianLow());
        number(json, "median_upper", curve.medianHigh());
        json.writeArrayPropertyStart("steps");
        for (Curve.Point point : curve.steps()) {
            json.writeStartObject();
            json.writeNumberProperty("time", point.time());
            json.writeNumberProperty("at_risk", point.atRisk());
            json.writeNumberProperty("events", point.events());
            json.writeNumberProperty("competing", point.competing());
            json.writeNumberProperty("censored", point.censored());
            json.writeNumberProperty("estimate", point.estimate());
            number(json, "standard_error", told(point.standardError()));
            number(json, "lower", told(point.interval().low()));
            number(json, "upper", told(point.interval().high()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void table(ResourceBundle words, PrintWriter out) {
        curves.forEach((name, curve) -> {
            out.println((name.isEmpty() ? "" : name + "  ") + "n " + people(name) + "  "
                    + words.getString("bench.survival.events") + " " + events(curve) + "  "
                    + words.getString("bench.survival.median") + " " + shown(curve.median()) + " ["
                    + shown(curve.medianLow()) + " – " + shown(curve.medianHigh()) + "]");
            out.println(words.getString("bench.survival.columns"));
            for (Curve.Point point : curve.steps()) {
                out.printf(
                        Locale.ROOT,
                        "%10s %8d %7d %10.6f %10.6f %10.6f %10.6f%n",
                        shown(OptionalDouble.of(point.time())),
                        point.atRisk(),
                        point.events(),
                        point.estimate(),
                        point.standardError(),
                        point.interval().low(),
                        point.interval().high());
            }
        });
        if (logRank != null) {
            out.printf(
                    Locale.ROOT,
                    "log-rank %.4f, %d, p = %.6g%n",
                    logRank.chiSquare(),
                    logRank.degreesOfFreedom(),
                    logRank.probability());
        }
    }

    private int people(String group) {
        return spells.getOrDefault(group, List.of()).size();
    }

    private static int events(Curve curve) {
        return curve.points().stream().mapToInt(Curve.Point::events).sum();
    }

    private static OptionalDouble told(double figure) {
        return Double.isNaN(figure) ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    private static void number(JsonGenerator json, String name, OptionalDouble figure) {
        if (figure.isPresent()) {
            json.writeNumberProperty(name, figure.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static String shown(OptionalDouble figure) {
        if (figure.isEmpty()) {
            return "–";
        }
        double value = figure.getAsDouble();
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
