package fr.essaim.demo;

import fr.essaim.casefiles.CareTeam;
import fr.essaim.demo.World.Site;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where somebody is accompanied, and by whom: one hub after the other.
record Path(List<Leg> legs) {
    /// A stay at a hub, with those in charge there.
    record Leg(Site site, Period period, List<Charge> charges) {}

    /// A seat in charge of the person from a day on, whoever sits there.
    record Charge(Seat seat, CareTeam.Part part, Period period) {
        Optional<MemberId> on(LocalDate day) {
            return period.covers(day) ? seat.on(day) : Optional.empty();
        }
    }

    Leg present() {
        return legs.getLast();
    }

    /// The seats in charge that day that somebody held.
    List<Charge> charges(LocalDate day) {
        return legs.stream()
                .filter(leg -> leg.period.covers(day))
                .flatMap(leg -> leg.charges.stream())
                .filter(charge -> charge.on(day).isPresent())
                .toList();
    }

    /// Who is the reference that day.
    Optional<MemberId> reference(LocalDate day) {
        return charges(day).stream()
                .filter(charge -> charge.part == CareTeam.Part.REFERENCE)
                .flatMap(charge -> charge.on(day).stream())
                .findFirst();
    }

    /// Who holds one of these roles for the person that day.
    Optional<MemberId> of(LocalDate day, String... roles) {
        for (String role : roles) {
            var held = charges(day).stream()
                    .filter(charge -> charge.seat.role().equals(role))
                    .flatMap(charge -> charge.on(day).stream())
                    .findFirst();
            if (held.isPresent()) {
                return held;
            }
        }
        return Optional.empty();
    }

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
}
