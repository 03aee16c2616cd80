package fr.essaim.house;

/// A colour as eyes meet it: contrast after WCAG 2.2, distance in CIE Lab (ΔE 1976), colour-blindness after Machado,
/// Oliveira and Fernandes (2009), severity 1.
record Colour(double red, double green, double blue) {
    @SuppressWarnings("ImmutableEnumChecker") // nobody but Colour sees the matrix
    enum Eyes {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }
    }

    /// From `#RRGGBB`, into linear light.
    static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(linear(rgb >> 16), linear(rgb >> 8 & 0xff), linear(rgb & 0xff));
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    Colour seenBy(Eyes eyes) {
        return new Colour(mix(eyes, 0), mix(eyes, 3), mix(eyes, 6));
    }

    private double mix(Eyes eyes, int row) {
        double[] m = eyes.matrix;
        return Math.clamp(m[row] * red + m[row + 1] * green + m[row + 2] * blue, 0, 1);
    }

    double distance(Colour other) {
        double[] here = lab();
        double[] there = other.lab();
        return Math.sqrt(square(here[0] - there[0]) + square(here[1] - there[1]) + square(here[2] - there[2]));
    }

    private static double square(double d) {
        return d * d;
    }

    private double[] lab() {
        double x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = root(luminance());
        double z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
