package fr.essaim.journeys;

import fr.essaim.kernel.Strand;
import java.util.Locale;

/// The shapes of the three strands as SVG paths: a lozenge, a disc, a square, and the bars that go with them. Shape and
/// colour say the same thing, so that colour is never alone.
final class RibbonMarks {
    private RibbonMarks() {}

    static String point(Strand strand, double x, double y, double radius) {
        double r = radius;
        return switch (strand) {
            case CITIZEN ->
                path("M%s %sL%s %sL%s %sL%s %sZ", x, y - r * 1.2, x + r * 1.2, y, x, y + r * 1.2, x - r * 1.2, y);
            case SOCIAL -> path("M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0Z", x - r, y, r, r, 2 * r, r, r, -2 * r);
            case EMPLOYMENT -> path("M%s %sh%sv%sh%sZ", x - r * .92, y - r * .92, r * 1.84, r * 1.84, -r * 1.84);
        };
    }

    static String bar(Strand strand, double from, double to, double y, double radius) {
        double r = radius;
        double flat = Math.max(0, to - from - 2 * r);
        return switch (strand) {
            case CITIZEN -> path("M%s %sl%s %sh%sl%s %sl%s %sh%sZ", from, y, r, -r, flat, r, r, -r, r, -flat);
            case SOCIAL ->
                path(
                        "M%s %sh%sa%s %s 0 0 1 0 %sh%sa%s %s 0 0 1 0 %sZ",
                        from + r, y - r, flat, r, r, 2 * r, -flat, r, r, -2 * r);
            case EMPLOYMENT -> path("M%s %sh%sv%sh%sZ", from, y - r, to - from, 2 * r, from - to);
        };
    }

    static String padlock(double x, double y) {
        return path("M%s %sh5.2v3.6h-5.2zM%s %sv-1.4a1.5 1.5 0 0 1 3 0v1.4", x - 2.6, y - .4, x - 1.5, y - .4);
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String path(String format, Object... numbers) {
        Object[] rounded = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rounded[i] = tenth(((Number) numbers[i]).doubleValue());
        }
        return String.format(Locale.ROOT, format, rounded);
    }
}
