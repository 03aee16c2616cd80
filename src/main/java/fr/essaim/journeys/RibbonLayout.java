package fr.essaim.journeys;

import fr.essaim.journeys.Ribbon.Frame;
import fr.essaim.kernel.Strand;

/// The two formats of the ribbon. Each keeps its type readable: the narrow one is drawn anew, not shrunk.
///
/// @param left where the first month starts
/// @param right where the last one ends
/// @param edge no label goes beyond
/// @param firstLane height of the first thread, the others `pitch` lower each
/// @param drop how far below its thread a mark stands when another is in its place
/// @param radius half a mark
/// @param everyNumber whether each month's number is written, or only 1, 5, 10…
record RibbonLayout(
        double width,
        double height,
        Frame frame,
        double left,
        double right,
        double edge,
        double firstLane,
        double pitch,
        double drop,
        double radius,
        boolean labels,
        boolean everyNumber) {
    static final RibbonLayout WIDE = new RibbonLayout(
            1320, 338, new Frame(24, 332, 34, 18, 47, 18), 150, 1296, 1316, 109, 86, 19, 7, true, true);
    static final RibbonLayout NARROW =
            new RibbonLayout(358, 214, new Frame(20, 208, 28, 14, 38.5, 14), 2, 352, 356, 81, 50, 13, 5, false, false);

    double lane(Strand strand) {
        return switch (strand) {
            case CITIZEN -> firstLane;
            case SOCIAL -> firstLane + pitch;
            case EMPLOYMENT -> firstLane + 2 * pitch;
        };
    }
}
