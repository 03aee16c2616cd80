package fr.essaim.activities;

import fr.essaim.kernel.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a session is held: one day, from an hour to another, as the clocks of Paris show them.
public record Slot(LocalDate day, LocalTime from, LocalTime to) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*[hH:]\\s*(\\d{2})?(?::\\d{2})?");
    private static final int LONG = 240;

    /// @throws NoDay when no day was chosen
    /// @throws NotAnHour when an hour is missing, or written like none
    /// @throws EndsFirst when it ends before it begins
    /// @throws SkippedHour when the clocks jump over it
    public static Slot read(@Nullable LocalDate day, @Nullable String from, @Nullable String to) {
        if (day == null) {
            throw new NoDay();
        }
        return new Slot(day, hour(from, "from"), hour(to, "to")).checked();
    }

    /// `9h`, `9 h 30`, `09:30`.
    private static LocalTime hour(@Nullable String typed, String field) {
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

    Slot checked() {
        if (!to.isAfter(from)) {
            throw new EndsFirst(from, to);
        }
        refuseSkipped(from, "from");
        refuseSkipped(to, "to");
        return this;
    }

    private void refuseSkipped(LocalTime hour, String field) {
        if (PARIS.getRules().getValidOffsets(LocalDateTime.of(day, hour)).isEmpty()) {
            throw new SkippedHour(field, day, hour);
        }
    }

    Slot on(LocalDate other) {
        return new Slot(other, from, to).checked();
    }

    /// How long it really lasts: the night the clocks change, not what they show.
    public int minutes() {
        return (int)
                Duration.between(day.atTime(from).atZone(PARIS), day.atTime(to).atZone(PARIS))
                        .toMinutes();
    }

    /// Past four hours, one signs in the morning and in the afternoon.
    public boolean isSignedTwice() {
        return minutes() > LONG;
    }

    static final class NoDay extends Refusal {
        NoDay() {
            super("activities.refusal.no-day", "day");
        }
    }

    static final class NotAnHour extends Refusal {
        NotAnHour(String field, String typed) {
            super("activities.refusal.not-an-hour", field, typed);
        }
    }

    static final class EndsFirst extends Refusal {
        EndsFirst(LocalTime from, LocalTime to) {
            super("activities.refusal.ends-first", "to", from, to);
        }
    }

    /// The last Sunday of March, clocks go from 2:00 to 3:00.
    static final class SkippedHour extends Refusal {
        SkippedHour(String field, LocalDate day, LocalTime hour) {
            super("activities.refusal.skipped-hour", field, day, hour);
        }
    }
}
