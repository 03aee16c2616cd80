package fr.essaim.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// A programme's promise as a swarm: one hexagon for each person promised, in columns, from those who left well to
/// those who have still to come. Nobody is drawn twice, and whoever came beyond the promise is drawn too. Of several
/// thousand people a hexagon stands for a round number of them: a drawing is there to be seen at a glance.
///
/// @param people whom a hexagon stands for: 1, 2, 5, 10, 20…
/// @param columns and `rows`: how many hexagons across and down
/// @param paths one SVG path per kind, in the order of the counts
public record Swarm(long people, int columns, int rows, List<String> paths) {
    private static final long MOST = 2_000;
    private static final int[] ROUND = {1, 2, 5};
    private static final double WIDTH = 12.5;
    private static final double HEIGHT = 10.9;
    private static final String HEXAGON = "l5.7 3.3v6.6l-5.7 3.3l-5.7-3.3v-6.6z";

    /// @param counts how many of each kind, none negative
    public static Swarm of(int rows, long... counts) {
        long people = standsFor(LongStream.of(counts).sum());
        long all = 0;
        List<String> paths = new ArrayList<>();
        for (long count : counts) {
            long cells = count == 0 ? 0 : Math.max(1, Math.round((double) count / people));
            StringBuilder path = new StringBuilder();
            for (long cell = all; cell < all + cells; cell++) {
                path.append(hexagon(cell / rows, (int) (cell % rows)));
            }
            paths.add(path.toString());
            all += cells;
        }
        return new Swarm(people, (int) ((all + rows - 1) / rows), rows, List.copyOf(paths));
    }

    private static long standsFor(long everybody) {
        for (long tens = 1; ; tens *= 10) {
            for (int round : ROUND) {
                if (everybody <= MOST * tens * round) {
                    return tens * round;
                }
            }
        }
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
