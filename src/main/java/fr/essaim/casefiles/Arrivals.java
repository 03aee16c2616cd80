package fr.essaim.casefiles;

import fr.essaim.casefiles.ArrivalRepository.Ready;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Viewer;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opening many files in one act, from a list: each is a file at the hub, without a journey and without a care team,
/// until somebody meets the person.
@Component
@Transactional
public class Arrivals {
    private static final int AT_ONCE = 2_000;

    private final ParticipantRepository people;
    private final ArrivalRepository arrivals;
    private final Journal journal;
    private final Clock clock;

    Arrivals(ParticipantRepository people, ArrivalRepository arrivals, Journal journal, Clock clock) {
        this.people = people;
        this.arrivals = arrivals;
        this.journal = journal;
        this.clock = clock;
    }

    /// Somebody on the list. Texts are empty where it says nothing.
    ///
    /// @param sourceReference their number in the list
    /// @param ways telephone numbers and e-mail addresses
    public record Arrival(
            ParticipantId id,
            Identity identity,
            String sourceReference,
            List<Way> ways,
            Place place,
            Proposed proposed) {}

    /// @param address as written, at most 300 characters
    /// @param communeCode INSEE code, empty when not known
    public record Place(String address, String communeCode) {}

    /// @param entry the day the list says they entered
    /// @param prescriber who proposed them, in the list's words
    public record Proposed(@Nullable LocalDate entry, String prescriber) {}

    /// All or none.
    /// @throws Participants.HubNotOpen when the hub has not opened yet or is closed
    public void open(HubId hub, List<Arrival> list) {
        open(hub, list, AT_ONCE, (from, until) -> {});
    }

    /// As [#open], for those who want to know how far it has come, or to add something as it goes.
    public interface Opened {
        /// The files of the list from one to before another are open; what it throws takes everything back.
        void some(int from, int until);
    }

    /// @param atOnce how many are written before the next are: more go faster, fewer are told of sooner
    public void open(HubId hub, List<Arrival> list, int atOnce, Opened opened) {
        LocalDate today = LocalDate.now(clock);
        list.forEach(arrival -> arrival.identity().checked(today));
        if (!people.isOpen(hub, today)) {
            throw new Participants.HubNotOpen();
        }
        Viewer viewer = Viewers.required();
        CompletableFuture<Ready> next = ready(list, 0, atOnce);
        for (int from = 0; from < list.size(); from += atOnce) {
            Ready ready = next.join();
            next = ready(list, from + atOnce, atOnce);
            arrivals.write(ready, hub, today, viewer.id());
            opened.some(from, Math.min(list.size(), from + atOnce));
        }
        journal.did("open-files", hub, list.stream().map(Arrival::id).toArray(ParticipantId[]::new));
    }

    private static CompletableFuture<Ready> ready(List<Arrival> list, int from, int atOnce) {
        int until = Math.min(list.size(), from + atOnce);
        return CompletableFuture.supplyAsync(() -> new Ready(from < until ? list.subList(from, until) : List.of()));
    }

    /// After names, births or ways of these files were changed by another hand: they are found by what stands now.
    public void findAgain(List<ParticipantId> files) {
        files.forEach(people::index);
    }
}
