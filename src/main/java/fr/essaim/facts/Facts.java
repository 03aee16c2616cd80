package fr.essaim.facts;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writing down what happened. Nothing written is changed: a correction is a new fact that takes the place of the old
/// one, a withdrawal says so; both keep what was there.
@Component
@Transactional
public class Facts {
    private final FactRepository facts;
    private final Journal journal;
    private final ObjectProvider<Mentioning> mentioning;
    private final Clock clock;

    Facts(FactRepository facts, Journal journal, ObjectProvider<Mentioning> mentioning, Clock clock) {
        this.facts = facts;
        this.journal = journal;
        this.mentioning = mentioning;
        this.clock = clock;
    }

    /// @param id minted with the form: sent twice, it is written once
    /// @param named for a reserved fact, the colleagues the author names, with the person's agreement of today
    /// @throws NotYourCompartment when neither the recipe nor the viewer's hubs let them write there
    /// @throws NotHere when there is no such person for this viewer
    public void write(UUID id, ParticipantId person, Fact fact, Collection<MemberId> named) {
        write(id, person, fact, named, List.of());
    }

    /// @param spokenTo colleagues chosen beside the text: what it says asks for their attention
    public void write(
            UUID id, ParticipantId person, Fact fact, Collection<MemberId> named, Collection<MemberId> spokenTo) {
        var today = LocalDate.now(clock);
        var hub = facts.hubOf(person).orElseThrow(NotHere::new);
        boolean written = insert(id, person, hub, fact.checked(today), null);
        name(id, named, today);
        if (written) {
            mentioning.forEach(heard -> heard.spoken(id, person, fact, spokenTo, null));
        }
    }

    /// The correction stays in the compartment of what it corrects: whoever read the first version must be able to read
    /// that it was wrong. To narrow who reads, one takes the fact back and writes another.
    /// @param wrong the fact it takes the place of; the viewer must be its author
    /// @return the person it is about
    /// @throws AlreadyCorrected when that one was corrected meanwhile
    /// @throws TakenBack when that one was taken back
    public ParticipantId correct(UUID id, UUID wrong, Fact fact) {
        return correct(id, wrong, fact, List.of(), List.of());
    }

    /// As above, and names more readers at once; see [#name].
    public ParticipantId correct(
            UUID id, UUID wrong, Fact fact, Collection<MemberId> named, Collection<MemberId> spokenTo) {
        var today = LocalDate.now(clock);
        var written = mine(wrong);
        if (written.gone()) {
            throw new TakenBack();
        }
        if (written.compartment() != fact.compartment()) {
            throw new OtherCompartment();
        }
        boolean inserted;
        try {
            inserted = insert(id, written.person(), written.hub(), fact.checked(today), wrong);
        } catch (DuplicateKeyException taken) {
            throw new AlreadyCorrected();
        }
        facts.sameReaders(wrong, id);
        name(id, named, today);
        if (inserted) {
            mentioning.forEach(heard -> heard.spoken(id, written.person(), fact, spokenTo, wrong));
        }
        return written.person();
    }

    /// Takes a fact back: it no longer counts, but its author still sees that it was there. Twice is once.
    /// @return the person it was about
    public ParticipantId withdraw(UUID fact, @Nullable String reason) {
        var written = mine(fact);
        if (!written.gone()) {
            facts.withdraw(fact, written.person(), Viewers.required().id(), reason);
            tell("withdraw-fact", written.compartment(), written.hub(), written.person());
        }
        return written.person();
    }

    /// Lets more colleagues read a reserved fact, with the person's agreement of that day.
    /// @throws NotNameable when one of them does not work with people at the person's hub
    /// @throws AlreadyCorrected when another fact took its place meanwhile
    /// @throws AgreedLater when the agreement is of a day to come
    public void name(UUID fact, Collection<MemberId> named, LocalDate agreedOn) {
        if (named.isEmpty()) {
            return;
        }
        var written = mine(fact);
        if (written.gone()) {
            throw new TakenBack();
        }
        if (written.corrected()) {
            throw new AlreadyCorrected();
        }
        if (agreedOn.isAfter(LocalDate.now(clock))) {
            throw new AgreedLater(agreedOn);
        }
        if (written.compartment() != Compartment.RESERVED
                || facts.nameable(written.hub(), named)
                        < named.stream().distinct().count()) {
            throw new NotNameable();
        }
        if (facts.name(fact, named, agreedOn) > 0) {
            tell("name-reader", written.compartment(), written.hub(), written.person());
        }
    }

    /// From now on this colleague no longer reads it, in any of its versions. Twice is once.
    public void endReading(UUID fact, MemberId reader) {
        var written = mine(fact);
        if (facts.endReading(fact, reader)) {
            tell("end-reader", written.compartment(), written.hub(), written.person());
        }
    }

    /// Of a reserved fact nobody else learns that it is there.
    private void tell(String act, Compartment compartment, HubId hub, ParticipantId person) {
        if (compartment == Compartment.RESERVED) {
            journal.whispered(act, hub, person);
        } else {
            journal.did(act, hub, person);
        }
    }

    private FactRepository.Written mine(UUID fact) {
        return facts.written(fact, Viewers.required().id()).orElseThrow(NotHere::new);
    }

    private boolean insert(UUID id, ParticipantId person, HubId hub, Fact fact, @Nullable UUID corrects) {
        if (!facts.mayWrite(fact.compartment(), hub)) {
            throw new NotYourCompartment();
        }
        boolean written = facts.insert(id, person, hub, fact, Viewers.required().id(), corrects);
        if (written) {
            tell(corrects == null ? "write-fact" : "correct-fact", fact.compartment(), hub, person);
        }
        return written;
    }

    public static final class NotYourCompartment extends Refusal {
        NotYourCompartment() {
            super("facts.refusal.not-your-compartment", "compartment");
        }
    }

    /// The page shows both: what stands now, and what was typed.
    public static final class AlreadyCorrected extends Refusal {
        AlreadyCorrected() {
            super("facts.refusal.already-corrected", null);
        }
    }

    public static final class TakenBack extends Refusal {
        TakenBack() {
            super("facts.refusal.taken-back", null);
        }
    }

    public static final class OtherCompartment extends Refusal {
        OtherCompartment() {
            super("facts.refusal.other-compartment", "compartment");
        }
    }

    public static final class NotNameable extends Refusal {
        NotNameable() {
            super("facts.refusal.not-nameable", "named");
        }
    }

    /// An agreement is noted once it was given.
    public static final class AgreedLater extends Refusal {
        AgreedLater(LocalDate day) {
            super("facts.refusal.agreed-later", "agreedOn", day);
        }
    }
}
