package fr.essaim.appointments;

import fr.essaim.appointments.AppointmentRepository.Booked;
import fr.essaim.appointments.AppointmentRepository.Ending;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.Said;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Agreeing on an appointment, on another time for it, or that it does not take place. Nobody is booked twice: the
/// database lets one of two through, and the other hears of it.
@Component
@Transactional
public class Appointments {
    private static final int LONGEST = 1000;
    private static final String BY_LINK = "par le lien de la personne";

    private final AppointmentRepository appointments;
    private final Reminders reminders;
    private final Nexts nexts;
    private final Apart apart;
    private final Clock clock;

    Appointments(AppointmentRepository appointments, Reminders reminders, Nexts nexts, Apart apart, Clock clock) {
        this.appointments = appointments;
        this.reminders = reminders;
        this.nexts = nexts;
        this.apart = apart;
        this.clock = clock;
    }

    /// Who said that it changes, and how it came to us.
    ///
    /// @param words the person's version, when they gave one
    public record Why(
            boolean theirs, boolean byLink, @Nullable String words) {
        public static Why link() {
            return new Why(true, true, null);
        }

        Ending ending(UUID id, String how) {
            return new Ending(id, how, theirs, byLink, Said.maybe(words, "words", LONGEST));
        }
    }

    /// @param id minted with the form: sent twice, it is agreed on once
    /// @param anyway although a member is away, with a group, or taken elsewhere
    /// @param after the appointment after which this one is what is next, or null
    /// @throws NotHere when there is no such person at the viewer's hubs
    public void agree(UUID id, Appointment appointment, boolean anyway, @Nullable UUID after) {
        Appointment checked = appointment.checked(clock.instant());
        HubId hub = appointments.hubOf(checked.person());
        if (!appointments.allWorkAt(hub, checked.hosts())) {
            throw new Appointment.NotOfTheHub();
        }
        var booked = new Booked(id, id, 0, hub, checked.in(apart.compartment(hub, checked)), true);
        if (!write(booked, anyway)) {
            return;
        }
        if (after != null) {
            nexts.lead(after, id);
        }
        apart.tell("agree-appointment", booked, null);
        reminders.write(booked);
    }

    /// Another time for the same people, the same way.
    /// @param to minted with the form, the appointment it becomes
    /// @throws Appointment.EndedAlready when it was moved or called off meanwhile
    public void move(UUID id, UUID to, Span span, Why why, boolean anyway) {
        Booked before = appointments.load(id);
        move(before, to, before.what().at(span, before.what().hosts()), why, anyway);
    }

    /// Likewise, received by others: somebody left, or another hub receives the person now.
    public void move(UUID id, UUID to, Span span, List<MemberId> hosts, Why why, boolean anyway) {
        Booked before = appointments.load(id);
        move(before, to, before.what().at(span, hosts), why, anyway);
    }

    private void move(Booked before, UUID to, Appointment another, Why why, boolean anyway) {
        UUID id = before.id();
        Appointment moved = another.checked(clock.instant());
        if (!appointments.end(before, why.ending(to, "moved"))) {
            return;
        }
        if (!appointments.allWorkAt(before.hub(), moved.hosts())) {
            throw new Appointment.NotOfTheHub();
        }
        var booked = new Booked(
                to,
                before.thread(),
                before.nth() + 1,
                before.hub(),
                moved.in(apart.compartment(before.hub(), moved)),
                true);
        write(booked, anyway);
        apart.tell("move-appointment", booked, why.byLink() ? BY_LINK : null);
        boolean told =
                reminders.withdraw(id) && moved.span().equals(before.what().span());
        if (!told) {
            reminders.write(booked);
        }
    }

    /// @param ending minted with the form: sent twice, it is called off once
    /// @throws Appointment.EndedAlready when it was moved or called off meanwhile
    public void callOff(UUID id, UUID ending, Why why) {
        Booked before = appointments.load(id);
        if (!appointments.end(before, why.ending(ending, "called-off"))) {
            return;
        }
        apart.tell("call-off-appointment", before, why.byLink() ? BY_LINK : null);
        reminders.withdraw(id);
    }

    /// The person wants the team to know of it. Twice is once.
    /// @param showing minted with the form
    public void show(UUID id, UUID showing) {
        Booked before = appointments.load(id);
        if (before.what().isApart() && appointments.show(before, showing)) {
            apart.tell("show-appointment", appointments.load(id), null);
            reminders.show(id);
        }
    }

    private boolean write(Booked booked, boolean anyway) {
        if (appointments.isWritten(booked.id())) {
            return false;
        }
        refuseIfTaken(booked.what(), anyway);
        return appointments.insert(booked);
    }

    private void refuseIfTaken(Appointment what, boolean anyway) {
        for (var taken : appointments.taken(what)) {
            switch (taken.kind()) {
                case "person" -> throw new Appointment.PersonTaken(taken.from());
                case "elsewhere" -> throw new Appointment.PersonElsewhere();
                case "appointment" -> throw new Appointment.HostTaken(taken.name(), taken.from());
                default -> {
                    if (!anyway) {
                        throw new Appointment.HostNotThere(Objects.requireNonNull(taken.kind()), taken.name());
                    }
                }
            }
        }
    }
}
