package fr.essaim.journeys;

import fr.essaim.territory.Vintage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether somebody lived in a priority district on the day they entered, by the zoning in force that day. It is read
/// from what was noted of their homes, never kept beside it: a home noted or put right later is seen at once.
///
/// @param inForce the zoning that counts for this journey
/// @param told what is known by that zoning of the home of that day; null when nothing is, which is never "outside"
public record EntryZoning(Vintage inForce, @Nullable Told told) {
    /// What somebody noted of a home.
    ///
    /// @param where `inside`, `outside`, `not-known`
    /// @param vintage 2015 or 2024, with `how` it was established; both null when not known
    public record Told(
            LocalDate from,
            String where,
            @Nullable String code,
            @Nullable Integer vintage,
            @Nullable String how) {
        private boolean isKnown() {
            return !where.equals("not-known");
        }

        private boolean isBy(Vintage zoning) {
            return !isKnown() || (vintage != null && vintage == zoning.year());
        }
    }

    /// @param homes in the order they were written, the last first: of one home, what was said last by a zoning holds
    public static EntryZoning of(LocalDate entered, List<Told> homes) {
        Vintage inForce = Vintage.inForce(entered);
        LocalDate home = homes.stream()
                .map(Told::from)
                .filter(from -> !from.isAfter(entered))
                .max(Comparator.naturalOrder())
                .orElse(null);
        Told said = homes.stream()
                .filter(told -> told.from().equals(home) && told.isBy(inForce))
                .findFirst()
                .filter(Told::isKnown)
                .orElse(null);
        return new EntryZoning(inForce, said);
    }
}
