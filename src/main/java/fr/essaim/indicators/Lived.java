package fr.essaim.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// Journeys that lasted alike and ended alike.
///
/// @param months since the day of entry; not negative
/// @param ending [#OURS], [#OTHER], or empty when they go on
public record Lived(double months, String ending, long journeys) {
    /// The mean month of the calendar, in days.
    public static final double MONTH = 365.25 / 12;

    /// An ending of the class a definition set is about, proved or not yet.
    public static final String OURS = "ours";

    public static final String OTHER = "other";

    public boolean goesOn() {
        return ending.isEmpty();
    }

    /// One spell a journey.
    public static List<Spell> spells(Collection<Lived> all) {
        List<Spell> spells = new ArrayList<>();
        for (Lived lived : all) {
            var spell = new Spell(lived.months(), lived.ending());
            spells.addAll(Collections.nCopies(Math.toIntExact(lived.journeys()), spell));
        }
        return spells;
    }

    static long count(Collection<Lived> all, String ending) {
        return all.stream()
                .filter(lived -> lived.ending().equals(ending))
                .mapToLong(Lived::journeys)
                .sum();
    }
}
