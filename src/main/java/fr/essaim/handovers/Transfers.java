package fr.essaim.handovers;

import fr.essaim.handovers.Transfer.Kind;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Viewer;
import fr.essaim.programme.Programmes;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One hub asks another to receive somebody, and the other answers. While it waits the person stays
/// where they are.
@Component
@Transactional
public class Transfers {
    private final TransferRepository transfers;
    private final Programmes programmes;
    private final Journal journal;
    private final Clock clock;

    Transfers(TransferRepository transfers, Programmes programmes, Journal journal, Clock clock) {
        this.transfers = transfers;
        this.programmes = programmes;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id minted with the form
    /// @throws NotHere when the person is not at one of the viewer's hubs
    /// @throws SameHub when they are there already
    /// @throws HubNotOpen when the other hub is not open today
    /// @throws AskedAlready when an answer is awaited for this person
    public void ask(UUID id, ParticipantId person, Request request) {
        HubId from = transfers.holdStill(person).orElseThrow(NotHere::new);
        if (from.equals(request.to())) {
            throw new SameHub();
        }
        if (!transfers.isOpen(request.to(), LocalDate.now(clock))) {
            throw new HubNotOpen();
        }
        if (transfers.find(id).isPresent()) {
            return;
        }
        if (transfers.isAsked(person, from)) {
            throw new AskedAlready();
        }
        var by = Viewers.required().id();
        if (transfers.insert(id, person, from, request, by)) {
            transfers.introduce(id, person, from, request, by);
            journal.didBecause(request.reason(), "ask-transfer", from, person);
        }
    }

    /// A question from the hub that was asked, or the reply of the hub that asked.
    public void say(UUID id, @Nullable String typed) {
        String sentence = Request.sentence(typed, "sentence");
        Transfer transfer = transfers.find(id).orElseThrow(NotHere::new);
        tell(transfer, asks(transfer) ? Kind.REPLY : Kind.QUESTION, sentence);
    }

    /// Not this time: said in a sentence, for the person waits too.
    public void decline(UUID id, @Nullable String typed) {
        String sentence = Request.sentence(typed, "sentence");
        tell(transfers.find(id).orElseThrow(NotHere::new), Kind.DECLINED, sentence);
    }

    /// The asking hub takes it back; nothing has changed for anybody.
    public void withdraw(UUID id) {
        tell(transfers.find(id).orElseThrow(NotHere::new), Kind.WITHDRAWN, null);
    }

    private void tell(Transfer transfer, Kind kind, @Nullable String sentence) {
        boolean asking = kind == Kind.REPLY || kind == Kind.WITHDRAWN;
        HubId side = asking ? transfer.from() : transfer.to();
        if (!Viewers.required().hubs().contains(side)) {
            throw new NotHere();
        }
        transfer.refuse(kind);
        write(transfer, kind, sentence, null, null);
        journal.did("answer-transfer", side, transfer.person());
    }

    private static boolean asks(Transfer transfer) {
        Viewer viewer = Viewers.required();
        return viewer.hubs().contains(transfer.from());
    }

    /// Yes, with somebody who will be their reference, from a day on. Today: they arrive at once. Later:
    /// they arrive the day somebody welcomes them, and stay where they are until then.
    /// @throws NoReference when that member does not work at the hub on that day
    /// @throws NotADayToCome when the day is missing or past
    public void accept(UUID id, MemberId reference, @Nullable LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        if (from == null || from.isBefore(today)) {
            throw new NotADayToCome();
        }
        Transfer transfer = transfers.find(id).orElseThrow(NotHere::new);
        if (!Viewers.required().hubs().contains(transfer.to())) {
            throw new NotHere();
        }
        transfer.refuse(Kind.ACCEPTED);
        if (!transfers.worksAt(reference, transfer.to(), from)) {
            throw new NoReference();
        }
        write(transfer, Kind.ACCEPTED, null, from, reference);
        journal.did("answer-transfer", transfer.to(), transfer.person());
        if (from.equals(today)) {
            arrive(transfer, today);
        }
    }

    /// The day has come: the file, the clock and every row follow; the old hub reads as long as its
    /// recipe says.
    /// @throws Transfer.Over when it was taken back, or somebody was quicker
    public void receive(UUID id) {
        Transfer transfer = transfers.find(id).orElseThrow(NotHere::new);
        transfer.refuse(Kind.RECEIVED);
        arrive(transfer, LocalDate.now(clock));
    }

    private void arrive(Transfer transfer, LocalDate today) {
        var reads = programmes.recipeOf(transfer.from()).journey().oldHubReads();
        if (!transfers.receive(transfer, today.plus(reads))) {
            throw new Transfer.Over();
        }
    }

    private void write(
            Transfer transfer,
            Kind kind,
            @Nullable String sentence,
            @Nullable LocalDate day,
            @Nullable MemberId reference) {
        try {
            transfers.say(transfer, kind, sentence, day, reference);
        } catch (DuplicateKeyException quicker) {
            throw new Transfer.Over();
        }
    }

    public static final class SameHub extends Refusal {
        SameHub() {
            super("handovers.refusal.same-hub", "hub");
        }
    }

    public static final class HubNotOpen extends Refusal {
        HubNotOpen() {
            super("handovers.refusal.hub-not-open", "hub");
        }
    }

    public static final class AskedAlready extends Refusal {
        AskedAlready() {
            super("handovers.refusal.asked-already", "hub");
        }
    }

    public static final class NoReference extends Refusal {
        NoReference() {
            super("handovers.refusal.no-reference", "reference");
        }
    }

    public static final class NotADayToCome extends Refusal {
        NotADayToCome() {
            super("handovers.refusal.not-a-day-to-come", "from");
        }
    }
}
