package fr.essaim.progress.web;

import fr.essaim.progress.Change;
import fr.essaim.progress.Instrument;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How somebody's way was read, by instrument: both sides beside one another, never merged.
public record MeasureSheet(List<Course> courses) {

    /// The readings by one version of an instrument, the oldest first.
    public record Course(Instrument instrument, List<SittingRow> sittings) {
        /// @param most how many days stand beside one another: the latest
        public List<LocalDate> days(int most) {
            var days = sittings.stream().map(SittingRow::day).distinct().toList();
            return days.subList(Math.max(0, days.size() - most), days.size());
        }

        /// The latest of this side on this day.
        public @Nullable SittingRow of(String side, LocalDate day) {
            return sittings.stream()
                    .filter(one -> one.side().equals(side) && one.day().equals(day))
                    .reduce((one, later) -> later)
                    .orElse(null);
        }

        /// @param before the day of the reading it is compared with
        public record Compared(LocalDate before, Change change) {}

        /// Between the last reading of one side and the latest before it that compares with it;
        /// null when there is none: a day on which nothing was assessed is stepped over.
        public @Nullable Compared compared(String side) {
            var own = of(side);
            for (int i = own.size() - 2; i >= 0; i--) {
                Change change = Change.between(
                        instrument, own.get(i).told(), own.getLast().told());
                if (change != null) {
                    return new Compared(own.get(i).day(), change);
                }
            }
            return null;
        }

        public List<SittingRow> of(String side) {
            return sittings.stream().filter(one -> one.side().equals(side)).toList();
        }
    }

    /// @param side `person` or `team`
    /// @param mine whether the viewer wrote it down
    /// @param answers item to its value, null where it was not assessed; without those that are not for this viewer
    public record SittingRow(
            UUID id, String side, LocalDate day, String author, boolean mine, Map<String, @Nullable Integer> answers) {
        Map<String, Integer> told() {
            Map<String, Integer> told = new HashMap<>();
            answers.forEach((item, value) -> {
                if (value != null) {
                    told.put(item, value);
                }
            });
            return told;
        }
    }

    public @Nullable Course course(Instrument instrument) {
        return courses.stream()
                .filter(one -> one.instrument().name().equals(instrument.name()))
                .findFirst()
                .orElse(null);
    }

    /// The reading that was held, to be corrected.
    public @Nullable SittingRow sitting(@Nullable UUID id) {
        return courses.stream()
                .flatMap(course -> course.sittings().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
