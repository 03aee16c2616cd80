package fr.essaim.demo;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A role at a hub, and who held it one after the other.
record Seat(String role, List<Holder> holders) {
    record Holder(MemberId member, Period period) {}

    static Seat of(String role, MemberId member, Period period) {
        return new Seat(role, List.of(new Holder(member, period)));
    }

    Optional<MemberId> on(LocalDate day) {
        return holders.stream()
                .filter(holder -> holder.period.covers(day))
                .map(Holder::member)
                .findFirst();
    }

    /// What each holder had of a period.
    List<Holder> during(Period period) {
        return holders.stream()
                .filter(holder -> holder.period.overlaps(period))
                .map(holder -> new Holder(holder.member, both(holder.period, period)))
                .toList();
    }

    private static Period both(Period one, Period other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate a = one.until();
        LocalDate b = other.until();
        if (a == null || b == null) {
            return new Period(from, a == null ? b : a);
        }
        return new Period(from, a.isBefore(b) ? a : b);
    }
}
