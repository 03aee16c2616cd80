package fr.essaim.appointments;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From a moment to another, as the clocks of Paris show them. An hour shown twice in October is the first of the two.
public record Span(Instant begins, Instant ends) {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*[hH:]\\s*(\\d{2})?(?::\\d{2})?");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 12 * 60;

    /// What somebody typed: a day, `9h30`, and how many minutes.
    /// @throws Said.NotChosen without a day
    /// @throws NotAnHour when an hour is missing, or written like none
    /// @throws SkippedHour when the clocks jump over it
    /// @throws NotALength out of 5 to 720 minutes
    public static Span read(@Nullable LocalDate day, @Nullable String from, @Nullable Integer minutes) {
        LocalDate chosen = Said.chosen(day, "day");
        if (minutes == null || minutes < SHORTEST || minutes > LONGEST) {
            throw new NotALength(SHORTEST, LONGEST);
        }
        Instant begins = at(chosen, hour(from, "from"), "from");
        return new Span(begins, begins.plus(Duration.ofMinutes(minutes)));
    }

    /// A time that was proposed, as the button of its page sends it.
    public static Span tapped(String moment, @Nullable Integer minutes) {
        try {
            ZonedDateTime shown = Instant.parse(moment).atZone(PARIS);
            return read(shown.toLocalDate(), shown.toLocalTime().toString(), minutes);
        } catch (DateTimeException unreadable) {
            throw new NotAnHour("from", moment);
        }
    }

    /// `9h`, `9 h 30`, `09:30`.
    static LocalTime hour(@Nullable String typed, String field) {
        String text = typed == null ? "" : typed.strip();
        var hour = HOUR.matcher(text);
        if (!hour.matches()) {
            throw new NotAnHour(field, text);
        }
        int hours = Integer.parseInt(hour.group(1));
        int minutes = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
        if (hours > 23 || minutes > 59) {
            throw new NotAnHour(field, text);
        }
        return LocalTime.of(hours, minutes);
    }

    static Instant at(LocalDate day, LocalTime hour, String field) {
        LocalDateTime shown = day.atTime(hour);
        if (PARIS.getRules().getValidOffsets(shown).isEmpty()) {
            throw new SkippedHour(field, day, hour);
        }
        return shown.atZone(PARIS).toInstant();
    }

    /// @throws Past once it has begun
    Span ahead(Instant now) {
        if (!begins.isAfter(now)) {
            throw new Past(begins);
        }
        return this;
    }

    /// The same hour as the clocks show it, some days later.
    public Span later(int days) {
        ZonedDateTime shown = begins.atZone(PARIS).plusDays(days);
        return new Span(shown.toInstant(), shown.toInstant().plus(length()));
    }

    public Duration length() {
        return Duration.between(begins, ends);
    }

    public int minutes() {
        return (int) length().toMinutes();
    }

    public LocalDate day() {
        return begins.atZone(PARIS).toLocalDate();
    }

    public LocalTime from() {
        return begins.atZone(PARIS).toLocalTime();
    }

    public LocalTime to() {
        return ends.atZone(PARIS).toLocalTime();
    }

    boolean overlaps(Span other) {
        return begins.isBefore(other.ends) && other.begins.isBefore(ends);
    }

    static final class NotAnHour extends Refusal {
        NotAnHour(String field, String typed) {
            super("appointments.refusal.not-an-hour", field, typed);
        }
    }

    static final class NotALength extends Refusal {
        NotALength(int shortest, int longest) {
            super("appointments.refusal.not-a-length", "minutes", shortest, longest);
        }
    }

    /// The last Sunday of March, clocks go from 2:00 to 3:00.
    static final class SkippedHour extends Refusal {
        SkippedHour(String field, LocalDate day, LocalTime hour) {
            super("appointments.refusal.skipped-hour", field, day, hour);
        }
    }

    static final class Past extends Refusal {
        Past(Instant moment) {
            super("appointments.refusal.past", "day", moment);
        }
    }
}
