package fr.essaim.appointments.web;

import fr.essaim.appointments.Appointment;
import fr.essaim.appointments.Setting;
import fr.essaim.appointments.Span;
import fr.essaim.facts.Compartment;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Said;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is typed of an appointment, or carried by the address of its form.
///
/// @param at a time that was proposed, as its button sends it
/// @param compartment `team` or `reserved`, or nothing: as the recipe says of those who receive
/// @param after the appointment after which this one is what is next
/// @param anyway although a member is away, with a group, or taken elsewhere
public record NewAppointmentForm(
        @Nullable UUID person,
        @Nullable String who,
        @Nullable List<UUID> host,
        @Nullable String at,
        @Nullable LocalDate day,
        @Nullable String from,
        @Nullable Integer minutes,
        @Nullable String setting,
        @Nullable LocalDate agreedOn,
        @Nullable String place,
        @Nullable String strand,
        @Nullable String about,
        @Nullable String compartment,
        @Nullable UUID after,
        @Nullable Boolean anyway) {

    Appointment appointment() {
        return new Appointment(
                new ParticipantId(Said.chosen(person, "who")),
                host == null ? List.of() : host.stream().map(MemberId::new).toList(),
                at == null ? Span.read(day, from, minutes) : Span.tapped(at, minutes),
                setting == null ? null : Setting.find(setting).orElse(null),
                agreedOn,
                place,
                strand == null
                        ? null
                        : Arrays.stream(Strand.values())
                                .filter(one -> one.code().equals(strand))
                                .findFirst()
                                .orElse(null),
                about,
                Arrays.stream(Compartment.values())
                        .filter(one -> one.code().equals(compartment))
                        .findFirst()
                        .orElse(null));
    }

    boolean isAnyway() {
        return Boolean.TRUE.equals(anyway);
    }

    /// "09:30" from a free time's address is shown as it is typed.
    public @Nullable String hour() {
        return from;
    }
}
