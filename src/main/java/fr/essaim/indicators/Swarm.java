package fr.essaim.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A programme's promise as a swarm: one hexagon for each person promised, in columns, from those who left well to
/// those
/// who have still to come. Nobody is drawn twice, and whoever came beyond the promise is drawn too.
///
/// @param columns and `rows`: how many hexagons across and down
/// @param paths one SVG path per kind, in the order of the counts
public record Swarm(int columns, int rows, List<String> paths) {
    private static final double WIDTH = 12.5;
    private static final double HEIGHT = 10.9;
    private static final String HEXAGON = "l5.7 3.3v6.6l-5.7 3.3l-5.7-3.3v-6.6z";

    /// @param counts how many of each kind, none negative
    public static Swarm of(int rows, long... counts) {
        long all = 0;
        List<String> paths = new ArrayList<>();
        for (long count : counts) {
            StringBuilder path = new StringBuilder();
            for (long cell = all; cell < all + count; cell++) {
                path.append(hexagon(cell / rows, (int) (cell % rows)));
            }
            paths.add(path.toString());
            all += count;
        }
        return new Swarm((int) ((all + rows - 1) / rows), rows, List.copyOf(paths));
    }

    public double width() {
        return columns * WIDTH + 8;
    }

    public double height() {
        return rows * HEIGHT + 5;
    }

    private static String hexagon(long column, int row) {
        double shift = row % 2 == 0 ? 0 : WIDTH / 2;
        return String.format(Locale.ROOT, "M%.1f %.1f%s", 7.3 + column * WIDTH + shift, 1 + row * HEIGHT, HEXAGON);
    }
}
