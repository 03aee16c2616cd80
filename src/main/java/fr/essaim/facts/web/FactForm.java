package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody typed about something that happened.
///
/// @param agreed that the person agrees to the colleagues named
/// @param spoken colleagues the text speaks to, chosen beside it
public record FactForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable Strand strand,
        Fact.@Nullable State state,
        Fact.@Nullable Side brokenBy,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        Fact.@Nullable Sign sign,
        @Nullable String channel,
        @Nullable Integer minutes,
        @Nullable Compartment compartment,
        @Nullable List<UUID> named,
        @Nullable Boolean agreed,
        @Nullable Boolean stub,
        @Nullable List<UUID> spoken) {

    /// @throws NoCompartment when nobody chose who may read it
    /// @throws MinutesOutOfADay when it lasted less than a minute or more than a day
    Fact fact(LocalDate today) {
        if (compartment == null) {
            throw new NoCompartment();
        }
        if (minutes != null && (minutes < 1 || minutes > 1440)) {
            throw new MinutesOutOfADay();
        }
        var how = state == null ? Fact.State.DONE : state;
        return new Fact(
                compartment,
                strand,
                how,
                how == Fact.State.BROKEN ? brokenBy : null,
                title,
                body,
                day == null ? today : day,
                until,
                sign,
                channel == null || channel.isBlank() ? null : channel,
                minutes,
                Boolean.TRUE.equals(stub) && compartment == Compartment.RESERVED);
    }

    /// @throws NotAgreed when colleagues are named without the person's agreement
    List<MemberId> readers() {
        if (compartment != Compartment.RESERVED || named == null || named.isEmpty()) {
            return List.of();
        }
        if (!Boolean.TRUE.equals(agreed)) {
            throw new NotAgreed();
        }
        return named.stream().map(MemberId::new).toList();
    }

    List<MemberId> spokenTo() {
        return spoken == null ? List.of() : spoken.stream().map(MemberId::new).toList();
    }

    public static final class NoCompartment extends Refusal {
        NoCompartment() {
            super("facts.refusal.no-compartment", "compartment");
        }
    }

    public static final class MinutesOutOfADay extends Refusal {
        MinutesOutOfADay() {
            super("facts.refusal.minutes-out-of-a-day", "minutes");
        }
    }

    public static final class NotAgreed extends Refusal {
        NotAgreed() {
            super("facts.refusal.not-agreed", "agreed");
        }
    }
}
