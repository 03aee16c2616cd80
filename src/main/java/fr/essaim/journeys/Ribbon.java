package fr.essaim.journeys;

import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A journey's months as numbers for an SVG: the template only writes them down. Colours, sizes of type and dashes are
/// the style sheet's. Lengths are in the picture's own units, to a tenth.
///
/// @param width of the picture, as its view box says
/// @param grid first day of each calendar month
/// @param cells the counted months, cut by suspensions and by today
/// @param suspended stretches during which the clock stands still
/// @param marks the facts, in the order in which they are drawn
/// @param labels beside their marks: none covers another, today's line, or leaves the picture
/// @param today null when it is not in the picture
/// @param limit null once the journey has ended
/// @param exit null while it goes on
public record Ribbon(
        double width,
        double height,
        Frame frame,
        List<Column> grid,
        List<Cell> cells,
        List<Text> numbers,
        List<Cell> suspended,
        List<Lane> lanes,
        List<Mark> marks,
        List<Leader> leaders,
        List<Text> labels,
        double entry,
        @Nullable Double today,
        @Nullable Double limit,
        @Nullable Double exit) {

    /// Heights the lines start and end at, the month cells' row, and where their text stands.
    public record Frame(
            double top, double bottom, double cellsTop, double cellsHeight, double textsAt, double monthsAt) {
        public double cellsBottom() {
            return cellsTop + cellsHeight;
        }
    }

    /// A calendar month: where it starts and what is written in its middle (empty when there is no room).
    public record Column(double x, double middle, String name, boolean newYear) {}

    /// @param used lived already
    public record Cell(double x, double width, boolean used) {}

    /// @param anchor SVG's `text-anchor`
    /// @param tone a class of the style sheet: `is-quiet`, `is-future`, or empty
    public record Text(double x, double y, String anchor, String text, String tone) {}

    /// One strand: its thread is drawn full up to `now`, dotted after it.
    /// @param symbol path of its shape beside its name, or empty
    /// @param unplaced facts for whose label there was no room anywhere near
    public record Lane(Strand strand, double y, double from, double now, double to, String symbol, int unplaced) {}

    /// @param path SVG path data
    /// @param look classes of the style sheet: `is-next` planned, `is-cut` broken, `is-lock` reserved, or empty
    /// @param padlock path of the padlock, or empty
    public record Mark(Strand strand, String path, String look, String padlock) {}

    /// A fine line from a mark to a label that stands further away, or to a mark drawn below its thread.
    public record Leader(Strand strand, double x, double y1, double y2) {}

    /// What the ribbon has to say, in the reader's language.
    public interface Words {
        Locale locale();

        /// What stands for a reserved fact.
        String reserved();

        /// A fact that did not go to its end, and whose side it failed on.
        String broken(String title, String by);

        /// Written over a suspension, as room allows; the second is shorter.
        List<String> suspended(long days);
    }

    /// For screens of a desk: with labels.
    public static Ribbon wide(
            JourneyClock clock, @Nullable LocalDate exit, List<RibbonFact> facts, LocalDate today, Words words) {
        return new RibbonDrawing(RibbonLayout.WIDE, clock, exit, today, words).draw(facts);
    }

    /// For a phone: marks only, the facts are in the list below it.
    public static Ribbon narrow(
            JourneyClock clock, @Nullable LocalDate exit, List<RibbonFact> facts, LocalDate today, Words words) {
        return new RibbonDrawing(RibbonLayout.NARROW, clock, exit, today, words).draw(facts);
    }
}
