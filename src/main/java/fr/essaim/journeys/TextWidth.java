package fr.essaim.journeys;

import java.text.Normalizer;

/// How wide a text is in Atkinson Hyperlegible Next (regular), so that the server can place labels without a browser.
/// Accented letters are as wide as their base; what the font does not have is taken as one em and a fifth, never less
/// than it may be in the font a browser falls back to.
final class TextWidth {
    /// Advance widths of U+0020 to U+007E in thousandths of an em, read in the font file the pages use.
    private static final int[] ASCII = {
        280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548, 576, 614, 588,
        598, 510, 615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569, 552, 694, 694, 392, 512, 631,
        541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623, 575, 607, 318, 387, 344, 552, 372, 243, 525,
        567, 485, 564, 538, 314, 560, 552, 252, 245, 492, 263, 845, 550, 548, 567, 574, 349, 471, 326, 541, 461, 684,
        481, 449, 460, 344, 237, 344, 555
    };
    private static final int UNKNOWN = 1200;
    /// Bold lanes, rounding and the browser's own kerning.
    private static final double MARGIN = 1.03;

    private TextWidth() {}

    static double of(String text, double fontSize) {
        long thousandths = Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .mapToLong(TextWidth::advance)
                .sum();
        return thousandths * fontSize * MARGIN / 1000;
    }

    /// The text if it fits, or its beginning and an ellipsis.
    static String clip(String text, double fontSize, double most) {
        String kept = text;
        while (of(kept, fontSize) > most) {
            int end = kept.endsWith("…") ? kept.length() - 1 : kept.length();
            kept = kept.substring(0, kept.offsetByCodePoints(end, -1)).stripTrailing() + "…";
        }
        return kept;
    }

    private static int advance(int c) {
        if (c >= ' ' && c <= '~') {
            return ASCII[c - ' '];
        }
        return switch (c) {
            case '\u00A0' -> 280;
            case '’', '‘' -> 236;
            case '«', '»' -> 562;
            case '…' -> 670;
            case 'œ', 'æ', 'Œ', 'Æ' -> 930;
            default -> UNKNOWN;
        };
    }
}
