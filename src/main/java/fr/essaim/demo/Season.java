package fr.essaim.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// When it all happens: every date is counted from the day the demo is made, so that it is alive on any day.
///
/// @param today the day it is made
/// @param people how many have entered by then
record Season(LocalDate today, int people) {
    /// Entries DEST1 aims at, and over how many months.
    private static final int TARGET = 1000;

    private static final int MONTHS = 36;
    private static final int LEAST_MONTHS = 15;

    /// The programme's month: 15 for the usual base, 36 for the full one.
    int month() {
        return Math.clamp(Math.round((float) MONTHS * people / TARGET), LEAST_MONTHS, MONTHS);
    }

    /// A Monday such that today is in [#month], whatever the lengths of the months between.
    LocalDate start() {
        return today.minusMonths(month()).plusDays(4).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /// The programme's last day.
    LocalDate end() {
        return start().plusMonths(MONTHS).minusDays(1);
    }
}
