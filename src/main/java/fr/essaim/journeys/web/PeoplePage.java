package fr.essaim.journeys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People the viewer may see, fifty at a time.
///
/// @param hubs those to choose from, id to name; empty when there is only one
/// @param next the path to the rows after these, or null at the end
/// @param everybody how many the whole list holds, with how many of them are on their way; 0 when only a part was asked
public record PeoplePage(
        PeopleFilter filter,
        List<Row> rows,
        Map<Integer, String> hubs,
        @Nullable String next,
        int everybody,
        int onTheWay) {
    /// @param enteredOn of the latest journey; null without one
    /// @param reference name of the reference, or null
    /// @param lastSign that came from the person, among what the viewer may read
    public record Row(
            UUID id,
            String firstName,
            String lastName,
            @Nullable LocalDate birthDate,
            String sortKey,
            String hub,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate limitOn,
            @Nullable LocalDate suspendedSince,
            @Nullable LocalDate exitedOn,
            @Nullable String reference,
            @Nullable LocalDate lastSign) {
        public String name() {
            return (firstName + " " + lastName).strip();
        }

        public @Nullable Integer age(LocalDate today) {
            return birthDate == null
                    ? null
                    : java.time.Period.between(birthDate, today).getYears();
        }

        /// `without`, `out`, `suspended` or `inside`.
        public String state() {
            return enteredOn == null
                    ? "without"
                    : exitedOn != null ? "out" : suspendedSince != null ? "suspended" : "inside";
        }

        /// The day its state speaks of.
        public @Nullable LocalDate day() {
            return switch (state()) {
                case "out" -> exitedOn;
                case "suspended" -> suspendedSince;
                case "inside" -> limitOn;
                default -> null;
            };
        }
    }
}
