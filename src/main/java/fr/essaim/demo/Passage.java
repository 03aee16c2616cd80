package fr.essaim.demo;

import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.FollowUp;
import fr.essaim.journeys.Journey;
import fr.essaim.journeys.Suspension;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A journey as it went, accepted by the rule at each step.
record Passage(
        Journey journey,
        Entry entry,
        List<Suspension> suspensions,
        @Nullable Exit exit,
        List<FollowUp> followUps) {
    LocalDate entered() {
        return entry.on();
    }

    /// The last day on which something may be told of it.
    LocalDate until(LocalDate today) {
        return exit == null ? today.minusDays(1) : exit.on();
    }

    boolean isSuspended(LocalDate day) {
        return suspensions.stream().map(Suspension::period).anyMatch(period -> period.covers(day));
    }

    Period lived(LocalDate today) {
        LocalDate last = until(today);
        return new Period(entered(), last.isBefore(entered()) ? entered() : last);
    }
}
