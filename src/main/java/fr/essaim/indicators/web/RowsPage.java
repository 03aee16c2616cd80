package fr.essaim.indicators.web;

import fr.essaim.indicators.Trait;
import fr.essaim.recipe.DefinitionSet;
import fr.essaim.recipe.Recipe;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The journeys a figure was counted from, one by one, for those who may read them.
///
/// @param trait the one asked for; null when the figure counts by none
/// @param all how many the figure counts and the viewer reads, those of other pages included
/// @param next the path to the rows after these, or null at the end
public record RowsPage(
        Recipe recipe,
        DefinitionSet set,
        Asked asked,
        @Nullable Trait trait,
        List<Row> rows,
        long all,
        @Nullable String next) {

    /// How an exit counts under the set.
    public enum Counts {
        IN,
        TO_PROVE,
        OTHER,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param counts null while the journey goes on, with `leftOn` and `outcome`
    public record Row(
            UUID person,
            UUID journey,
            String name,
            String hub,
            LocalDate enteredOn,
            String standing,
            @Nullable LocalDate leftOn,
            @Nullable String outcome,
            @Nullable Counts counts) {}

    /// Which of them: what an address does not say, or says of nothing that exists, keeps nobody out.
    ///
    /// @param standing `inside` (suspended or not), `suspended` or `exited`
    /// @param counted `in`, `not-in`, `to-prove`, `missing` (whatever it counts as) or `withdrawn`
    /// @param month of the entry, `2026-03`
    /// @param by a trait's code, with the `value` of its line
    /// @param after the journey of the last row of the page before
    public record Asked(
            String programme,
            String set,
            String standing,
            String counted,
            String outcome,
            String month,
            String hub,
            String by,
            String value,
            String after) {

        public Asked(
                @Nullable String programme,
                @Nullable String set,
                @Nullable String standing,
                @Nullable String counted,
                @Nullable String outcome,
                @Nullable String month,
                @Nullable String hub,
                @Nullable String by,
                @Nullable String value,
                @Nullable String after) {
            this.programme = text(programme);
            this.set = text(set);
            this.standing = one(standing, List.of("inside", "suspended", "exited"));
            this.counted = one(counted, List.of("in", "not-in", "to-prove", "missing", "withdrawn"));
            this.outcome = text(outcome);
            this.month = text(month).matches("\\d{4}-(0[1-9]|1[0-2])") ? text(month) : "";
            this.hub = text(hub);
            this.by = text(by);
            this.value = text(value);
            this.after = text(after);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }

        private static String one(@Nullable String given, List<String> known) {
            return given != null && known.contains(given) ? given : "";
        }

        /// The first day of the month asked for; null when any month will do.
        public @Nullable LocalDate monthBegins() {
            return month.isEmpty() ? null : LocalDate.parse(month + "-01");
        }

        String next(Row last) {
            var path = new StringBuilder("/figures/rows?set=").append(encoded(set));
            String[][] rest = {
                {"programme", programme},
                {"standing", standing},
                {"counted", counted},
                {"outcome", outcome},
                {"month", month},
                {"hub", hub},
                {"by", by},
                {"value", value},
                {"after", last.journey().toString()}
            };
            for (String[] each : rest) {
                if (!each[1].isEmpty()) {
                    path.append('&').append(each[0]).append('=').append(encoded(each[1]));
                }
            }
            return path.toString();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
