package fr.essaim.appointments;

import fr.essaim.facts.Compartment;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import fr.essaim.kernel.Strand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody and those who receive them, at one time. What it is about is for the team, in a few
/// words: it is never in what leaves the house.
///
/// @param agreedOn the day the person said yes to somebody coming to their home; needed there, and there only
/// @param place in words; needed outside
/// @param compartment [Compartment#RESERVED] when it is only for those who receive and whoever
/// agreed on it; null: as the recipe says
public record Appointment(
        ParticipantId person,
        List<MemberId> hosts,
        Span span,
        @Nullable Setting setting,
        @Nullable LocalDate agreedOn,
        @Nullable String place,
        @Nullable Strand strand,
        @Nullable String about,
        @Nullable Compartment compartment) {
    private static final int FEW = 200;

    public Appointment {
        hosts = hosts.stream().distinct().toList();
    }

    /// @throws Span.Past when it would have begun
    /// @throws NotAgreed when somebody would come to a home without having been told yes
    Appointment checked(Instant now) {
        if (hosts.isEmpty()) {
            throw new Nobody();
        }
        span.ahead(now);
        Setting chosen = Said.chosen(setting, "setting");
        if (chosen == Setting.HOME && agreedOn == null) {
            throw new NotAgreed();
        }
        if (chosen == Setting.HOME) {
            Said.past(agreedOn, "agreedOn", now.atZone(Span.PARIS).toLocalDate());
        }
        return new Appointment(
                person,
                hosts,
                span,
                chosen,
                chosen == Setting.HOME ? agreedOn : null,
                chosen == Setting.OUTSIDE ? Said.words(place, "place", FEW) : Said.maybe(place, "place", FEW),
                strand,
                Said.maybe(about, "about", FEW),
                compartment);
    }

    /// @throws NotSaid when it is reserved and says why: a reserved note is encrypted, this is not
    Appointment in(Compartment chosen) {
        if (chosen == Compartment.RESERVED && about != null) {
            throw new NotSaid();
        }
        return new Appointment(person, hosts, span, setting, agreedOn, place, strand, about, chosen);
    }

    Appointment at(Span another, List<MemberId> receiving) {
        return new Appointment(person, receiving, another, setting, agreedOn, place, strand, about, compartment);
    }

    boolean isApart() {
        return compartment == Compartment.RESERVED;
    }

    /// Where the fact that tells what became of it is written.
    Compartment written() {
        return Objects.requireNonNullElse(compartment, Compartment.TEAM);
    }

    static final class Nobody extends Refusal {
        Nobody() {
            super("appointments.refusal.nobody", "host");
        }
    }

    static final class NotSaid extends Refusal {
        NotSaid() {
            super("appointments.refusal.not-said", "about");
        }
    }

    /// Nobody of those who receive may write what becomes of it.
    static final class NobodyReserves extends Refusal {
        NobodyReserves() {
            super("appointments.refusal.nobody-reserves", "compartment");
        }
    }

    /// One that stood apart, and one of the team's at the same hour.
    static final class TwoAtOnce extends Refusal {
        TwoAtOnce() {
            super("appointments.refusal.two-at-once", null);
        }
    }

    /// With a colleague, and the viewer does not accompany them.
    static final class PersonElsewhere extends Refusal {
        PersonElsewhere() {
            super("appointments.refusal.person-elsewhere", "from");
        }
    }

    static final class NotAgreed extends Refusal {
        NotAgreed() {
            super("appointments.refusal.not-agreed", "agreedOn");
        }
    }

    /// A colleague, or the same member in another window, was quicker; the database lets only one through.
    static final class HostTaken extends Refusal {
        HostTaken(String name, Instant from) {
            super("appointments.refusal.host-taken", "from", name, from);
        }
    }

    static final class PersonTaken extends Refusal {
        PersonTaken(Instant from) {
            super("appointments.refusal.person-taken", "from", from);
        }
    }

    static final class TakenMeanwhile extends Refusal {
        TakenMeanwhile() {
            super("appointments.refusal.taken-meanwhile", "from");
        }
    }

    /// Away, with a group, or taken elsewhere: one may know better, and say so.
    static final class HostNotThere extends Refusal {
        HostNotThere(String kind, String name) {
            super("appointments.refusal.not-there." + kind, "from", name);
        }
    }

    static final class EndedAlready extends Refusal {
        EndedAlready() {
            super("appointments.refusal.ended-already", null);
        }
    }

    static final class NotOfTheHub extends Refusal {
        NotOfTheHub() {
            super("appointments.refusal.not-of-the-hub", "host");
        }
    }
}
