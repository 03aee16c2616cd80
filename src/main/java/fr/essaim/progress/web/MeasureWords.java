package fr.essaim.progress.web;

import fr.essaim.progress.Change;
import fr.essaim.progress.Instrument;
import fr.essaim.progress.web.MeasureSheet.Course;
import fr.essaim.progress.web.MeasureSheet.SittingRow;
import fr.essaim.site.Screen;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The sentences readings are told in: never a label, never a judgment.
public final class MeasureWords {
    private MeasureWords() {}

    /// "6", "non évalué", "gardé pour la personne", or nothing when that side read nothing that day.
    public static String cell(Screen screen, Instrument.Item item, String side, @Nullable SittingRow sitting) {
        if (sitting == null) {
            return "";
        }
        if (!sitting.answers().containsKey(item.id())) {
            return item.personal() ? screen.say("progress.measure.kept-" + side) : "";
        }
        Integer value = sitting.answers().get(item.id());
        return value == null ? screen.say("progress.measure.not-assessed") : String.valueOf(value);
    }

    /// "Depuis le 14 août, un peu plus haut : de 4,3 à 5,7 … Cet écart peut tenir au hasard."
    public static String change(Screen screen, Course course, String side) {
        var compared = course.compared(side);
        if (compared == null) {
            return screen.say("progress.change.none-" + side);
        }
        Change change = compared.change();
        var range = course.instrument().range();
        String way = Math.abs(change.difference()) < 0.05 ? "same" : change.difference() > 0 ? "higher" : "lower";
        String told = screen.say(
                "progress.change." + way,
                screen.say("progress.side." + side),
                compared.before(),
                number(screen.locale(), change.before()),
                number(screen.locale(), change.after()),
                change.items(),
                range.min(),
                range.max());
        Double margin = change.margin();
        return told + " "
                + screen.say(
                        "progress.certainty." + change.certainty(),
                        margin == null ? "" : number(screen.locale(), margin));
    }

    private static String number(Locale locale, double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
