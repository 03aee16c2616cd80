package fr.essaim.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one cell of a report holds, as it is written.
///
/// @param text a day as `2026-11-27`, a number with a point, anything else as it is; of a blank,
/// the code written for it
/// @param blank null unless it says why it says nothing
public record Cell(Kind kind, String text, @Nullable Blank blank) {
    private static final String BETWEEN = ":";

    public enum Kind {
        TEXT,
        DAY,
        NUMBER,
        BLANK
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }

    static Cell number(long number) {
        return new Cell(Kind.NUMBER, Long.toString(number), null);
    }

    static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, number.toPlainString(), null);
    }

    static Cell day(String day) {
        return new Cell(Kind.DAY, day, null);
    }

    static Cell blank(Blank blank, String written) {
        return new Cell(Kind.BLANK, written, blank);
    }

    public BigDecimal number() {
        return new BigDecimal(text);
    }

    public LocalDate day() {
        return LocalDate.parse(text);
    }

    /// As it is frozen: `text:Lens`, `day:2026-01-05`, `number:12`, `refused:REFUS`.
    String frozen() {
        return (blank == null ? kind.name().toLowerCase(java.util.Locale.ROOT) : blank.code()) + BETWEEN + text;
    }

    static Cell thawed(String frozen) {
        int between = frozen.indexOf(BETWEEN);
        String what = frozen.substring(0, between);
        String text = frozen.substring(between + 1);
        return Blank.find(what)
                .map(blank -> blank(blank, text))
                .orElseGet(() -> new Cell(Kind.valueOf(what.toUpperCase(java.util.Locale.ROOT)), text, null));
    }
}
