package fr.essaim.site;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as an SVG attribute wants them, whatever the reader's language.
public final class Drawing {
    private Drawing() {}

    /// At most one decimal: a tenth of a pixel is finer than any screen.
    public static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
