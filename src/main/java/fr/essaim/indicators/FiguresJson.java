package fr.essaim.indicators;

import fr.essaim.indicators.ProgrammeFigures.Place;
import fr.essaim.indicators.ProgrammeFigures.Report;
import fr.essaim.indicators.ProgrammeFigures.View;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Figures for machines.
final class FiguresJson {
    void write(Report report, Writer out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("programme", report.programme());
            json.writeStringProperty("on", report.day().toString());
            json.writeStringProperty("known", "now");
            view(json, report.now());
            View then = report.then();
            if (then != null) {
                json.writeObjectPropertyStart("as_known_then");
                json.writeStringProperty("known", report.day().toString());
                view(json, then);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void view(JsonGenerator json, View view) {
        place(json, view.whole());
        json.writeArrayPropertyStart("hubs");
        for (Place hub : view.hubs()) {
            json.writeStartObject();
            json.writeStringProperty("hub", hub.code());
            json.writeStringProperty("name", hub.name());
            place(json, hub);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, Place place) {
        json.writeNumberProperty("entries", place.tally().entries());
        json.writeNumberProperty("in_journey", place.tally().goingOn());
        json.writeNumberProperty("suspended", place.tally().suspended());
        json.writeNumberProperty("exited", place.tally().exited());
        json.writeObjectPropertyStart("definition_sets");
        place.sets().forEach((name, set) -> {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("class", set.main());
            figure(json, set.figure());
            overEntries(json, set.figure().numerator(), place.tally().entries());
            json.writeObjectPropertyStart("classes");
            set.classes().forEach((id, figure) -> {
                json.writeObjectPropertyStart(id);
                figure(json, figure);
                json.writeEndObject();
            });
            json.writeEndObject();
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, Figure figure) {
        json.writeNumberProperty("numerator", figure.numerator());
        json.writeNumberProperty("denominator", figure.denominator());
        json.writeNumberProperty("missing", figure.missing());
        json.writeNumberProperty("declared", figure.declared());
        json.writeNumberProperty("withdrawn", figure.withdrawn());
        interval(json, figure.interval());
    }

    /// Exits alone flatter the early months: the same numerator over all who entered.
    private static void overEntries(JsonGenerator json, long numerator, long entries) {
        json.writeObjectPropertyStart("over_entries");
        json.writeNumberProperty("numerator", numerator);
        json.writeNumberProperty("denominator", entries);
        interval(json, entries == 0 ? null : Interval.wilson(numerator, entries, 0.95));
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, @Nullable Interval interval) {
        if (interval == null) {
            json.writeNullProperty("interval");
            return;
        }
        json.writeObjectPropertyStart("interval");
        json.writeNumberProperty("low", interval.low());
        json.writeNumberProperty("high", interval.high());
        json.writeNumberProperty("level", interval.level());
        json.writeStringProperty("method", interval.method());
        json.writeEndObject();
    }
}
