package fr.essaim.territory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// The two zonings of the priority districts: décret n° 2014-1750 of 30 December 2014, in force from 1 January 2015,
/// and décret n° 2023-1314 of 28 December 2023, from 1 January 2024 (mainland; overseas a year later: to be verified
/// before a programme opens there). A person keeps the one in force on the day they entered.
public enum Vintage {
    OF_2015(2015),
    OF_2024(2024);

    private static final LocalDate CHANGED = LocalDate.of(2024, 1, 1);

    private final int year;

    Vintage(int year) {
        this.year = year;
    }

    public static Vintage inForce(LocalDate day) {
        return day.isBefore(CHANGED) ? OF_2015 : OF_2024;
    }

    /// @param year 2015 or 2024
    public static Optional<Vintage> of(int year) {
        return Arrays.stream(values()).filter(vintage -> vintage.year == year).findFirst();
    }

    public int year() {
        return year;
    }
}
