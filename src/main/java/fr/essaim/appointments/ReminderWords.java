package fr.essaim.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A day and an hour as one reads them on a telephone: "mardi 1er décembre", "9 h 30".
final class ReminderWords {
    private ReminderWords() {}

    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(day.getDayOfMonth() == 1 ? "EEEE '1er' MMMM" : "EEEE d MMMM", Locale.FRENCH)
                .format(day);
    }

    static String hour(LocalTime time) {
        return time.getMinute() == 0 ? time.getHour() + " h" : "%d h %02d".formatted(time.getHour(), time.getMinute());
    }
}
