package fr.essaim.site;

import fr.essaim.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as people type it: `2026-11-24` from a date field, `24/11/2026` (or with dots, dashes, spaces) by hand.
public final class TypedDate {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");

    private TypedDate() {}

    /// @return the day, or null when nothing was typed
    /// @throws ImpossibleDate when the calendar has no such day (31/02)
    /// @throws OtherYear when the year is not between 1900 and 2199
    /// @throws NotADate when it is not written like a date
    public static @Nullable LocalDate read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(text, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(text, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        throw new NotADate();
    }

    private static LocalDate day(String text, String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() < 1900 || date.getYear() > 2199) {
                throw new OtherYear(text);
            }
            return date;
        } catch (DateTimeException notInTheCalendar) {
            throw new ImpossibleDate(text);
        }
    }

    public static final class ImpossibleDate extends Refusal {
        ImpossibleDate(String text) {
            super("site.refusal.impossible-date", null, text);
        }
    }

    /// A year mistyped: nobody here lived before 1900, nothing here is planned after 2199.
    public static final class OtherYear extends Refusal {
        OtherYear(String text) {
            super("site.refusal.other-year", null, text);
        }
    }

    public static final class NotADate extends Refusal {
        NotADate() {
            super("site.refusal.not-a-date", null);
        }
    }
}
