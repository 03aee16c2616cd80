package fr.essaim.journeys.web;

import fr.essaim.journeys.JourneyClock;
import fr.essaim.journeys.Ribbon;
import fr.essaim.journeys.RibbonFact;
import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Strand;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A journey at a glance: its clock in a line, its months as a ribbon, and the same in tables.
///
/// @param exit null while it goes on
/// @param facts already filtered by what the viewer may read
public record RibbonPanel(
        PersonName who, JourneyClock clock, @Nullable LocalDate exit, List<RibbonFact> facts, LocalDate today) {
    public Ribbon wide(Screen screen) {
        return Ribbon.wide(clock, exit, facts, today, new Said(screen));
    }

    public Ribbon narrow(Screen screen) {
        return Ribbon.narrow(clock, exit, facts, today, new Said(screen));
    }

    /// The day up to which the clock is read: the exit, or today.
    public LocalDate asOf() {
        return exit == null ? today : exit;
    }

    public List<JourneyClock.Month> months() {
        return clock.months(today);
    }

    public int monthCount() {
        return months().size();
    }

    public LocalDate limit() {
        return clock.limit(asOf());
    }

    public long daysSuspended() {
        return clock.daysSuspended(asOf());
    }

    public boolean isOver() {
        return today.isAfter(limit());
    }

    /// "6 mois et 27 jours".
    public String left(Screen screen) {
        return inWords(screen, clock.left(today));
    }

    public String lasted(Screen screen) {
        return inWords(screen, clock.entry().until(asOf()));
    }

    /// What a screen reader says for the picture.
    public String described(Screen screen) {
        String stop = daysSuspended() == 0 ? "" : screen.say("journeys.ribbon.described.suspended", daysSuspended());
        String where = exit == null
                ? screen.say("journeys.ribbon.described.today", clock.month(today), limit())
                : screen.say("journeys.ribbon.described.exit", exit);
        return screen.say("journeys.ribbon.described", clock.entry(), stop, where);
    }

    /// The two lines of a thread's name.
    public List<String> thread(Screen screen, Strand strand) {
        return switch (strand) {
            case CITIZEN ->
                List.of(screen.say("journeys.thread.citizen.first"), screen.say("journeys.thread.citizen.second"));
            case SOCIAL ->
                List.of(screen.say("journeys.thread.social.first"), screen.say("journeys.thread.social.second"));
            case EMPLOYMENT ->
                List.of(
                        screen.say("journeys.thread.employment.first"),
                        screen.say("journeys.thread.employment.second"));
        };
    }

    public String strand(Screen screen, Strand strand) {
        return switch (strand) {
            case CITIZEN -> screen.say("journeys.strand.citizen");
            case SOCIAL -> screen.say("journeys.strand.social");
            case EMPLOYMENT -> screen.say("journeys.strand.employment");
        };
    }

    /// A fact's state in a word, for the table.
    public String state(Screen screen, RibbonFact fact) {
        return switch (fact.state()) {
            case DONE -> screen.say("journeys.fact.done");
            case PLANNED -> screen.say("journeys.fact.planned");
            case BROKEN -> screen.say("journeys.fact.broken", side(screen, fact.brokenBy()));
        };
    }

    /// Whose side it failed on: the person is never blamed for what a company cancelled.
    private static String side(Screen screen, @Nullable String code) {
        return code == null ? "" : screen.say("journeys.side." + code);
    }

    @SuppressWarnings("JavaPeriodGetDays") // the months are said beside them
    static String inWords(Screen screen, java.time.Period length) {
        long months = length.toTotalMonths();
        int days = length.getDays();
        if (months == 0) {
            return screen.say("journeys.days", days);
        }
        return days == 0 ? screen.say("journeys.months", months) : screen.say("journeys.months-and-days", months, days);
    }

    private record Said(Screen screen) implements Ribbon.Words {
        @Override
        public Locale locale() {
            return screen.locale();
        }

        @Override
        public String reserved() {
            return screen.say("journeys.ribbon.reserved");
        }

        @Override
        public String broken(String title, String by) {
            return screen.say("journeys.ribbon.broken", title, side(screen, by));
        }

        @Override
        public List<String> suspended(long days) {
            return List.of(
                    screen.say("journeys.ribbon.suspended", days), screen.say("journeys.ribbon.suspended.short", days));
        }
    }
}
