package fr.essaim.myspace;

import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.Locale;

/// The days somebody asks their hours of: told by one tap, without a calendar, and over or ending today.
public enum Lately {
    MONTH,
    LAST_MONTH,
    THREE_MONTHS;

    public Period of(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        return switch (this) {
            case MONTH -> new Period(first, today);
            case LAST_MONTH -> new Period(first.minusMonths(1), first.minusDays(1));
            case THREE_MONTHS -> new Period(first.minusMonths(2), today);
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
