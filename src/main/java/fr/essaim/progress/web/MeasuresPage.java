package fr.essaim.progress.web;

import fr.essaim.progress.Instrument;
import fr.essaim.progress.Offer;
import fr.essaim.progress.web.MeasureSheet.SittingRow;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How somebody's way was read, both sides beside one another; and the form of one side.
///
/// @param offer what may be read now
/// @param instrument the one to be read now, or null
/// @param side `person` or `team`: whose reading it is
/// @param corrects the reading it takes the place of, or null
public record MeasuresPage(
        UUID person,
        String name,
        boolean writes,
        MeasureSheet sheet,
        Offer offer,
        @Nullable Instrument instrument,
        String side,
        @Nullable SittingRow corrects,
        UUID once) {
    public String path() {
        return "/people/" + person + "/measures";
    }

    /// What this side is asked.
    public List<Instrument.Item> items() {
        return instrument == null
                ? List.of()
                : instrument.items().stream()
                        .filter(item -> side.equals("person") || !item.personal())
                        .toList();
    }

    /// Every value of the range, its ends said in words.
    public Map<String, String> values(Screen screen) {
        Map<String, String> values = new LinkedHashMap<>();
        if (instrument != null) {
            var range = instrument.range();
            for (int value = range.min(); value <= range.max(); value++) {
                String end = value == range.min()
                        ? range.low().in(screen.locale())
                        : value == range.max() ? range.high().in(screen.locale()) : null;
                values.put(
                        String.valueOf(value),
                        end == null ? String.valueOf(value) : screen.say("progress.measure.end", value, end));
            }
        }
        return values;
    }

    public @Nullable Integer was(Instrument.Item item) {
        return corrects == null ? null : corrects.answers().get(item.id());
    }
}
