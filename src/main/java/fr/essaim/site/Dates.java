package fr.essaim.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Dates as people write them here: "23 nov.", "1er déc.", the year only when it is not this one; "9 h 30".
@Component
final class Dates {
    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String day(LocalDate day, Locale locale) {
        String year = day.getYear() == today().getYear() ? "" : " " + day.getYear();
        return first(day, locale) + month(day, locale) + year;
    }

    String month(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("MMM", locale).format(day);
    }

    String longDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE ", locale).format(day)
                + first(day, locale)
                + DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(day);
    }

    String time(LocalTime time, Locale locale) {
        if (!isFrench(locale)) {
            return DateTimeFormatter.ofPattern("H:mm", Locale.UK).format(time);
        }
        return time.getMinute() == 0
                ? time.getHour() + "\u00A0h"
                : "%d\u00A0h\u00A0%02d".formatted(time.getHour(), time.getMinute());
    }

    String moment(Instant moment, Locale locale) {
        ZonedDateTime here = moment.atZone(clock.getZone());
        String at = isFrench(locale) ? " à " : " at ";
        return day(here.toLocalDate(), locale) + at + time(here.toLocalTime(), locale);
    }

    private static String first(LocalDate day, Locale locale) {
        return (day.getDayOfMonth() == 1 && isFrench(locale) ? "1er" : day.getDayOfMonth()) + " ";
    }

    private static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals("fr");
    }
}
