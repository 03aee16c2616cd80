package fr.essaim.imports;

import fr.essaim.casefiles.Arrivals;
import fr.essaim.casefiles.Arrivals.Arrival;
import fr.essaim.casefiles.FilesAlike;
import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Way;
import fr.essaim.cells.Address;
import fr.essaim.cells.Gender;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.lists.Candidate;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.territory.Communes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Bringing a list of people to a hub, in one transaction: all its new people or none.
@Component
@Transactional
public class PeopleImport {
    private final Destinations destinations;
    private final FilesAlike files;
    private final Communes communes;
    private final Arrivals arrivals;
    private final Journal journal;
    private final Clock clock;

    PeopleImport(
            Destinations destinations,
            FilesAlike files,
            Communes communes,
            Arrivals arrivals,
            Journal journal,
            Clock clock) {
        this.destinations = destinations;
        this.files = files;
        this.communes = communes;
        this.arrivals = arrivals;
        this.journal = journal;
        this.clock = clock;
    }

    /// The dry run: writes nothing but the journal's line of whose files it was told of.
    /// @throws Destinations.UnknownProgramme and its likes when there is nowhere to bring them
    public Reading rehearse(PeopleList list, String programme, String hub) {
        return read(list, destinations.hub(programme, hub, today()));
    }

    /// Opens a file for each new person; entries and prescribers found are kept as proposed.
    /// @throws Destinations.UnknownProgramme and its likes when there is nowhere to bring them
    public Reading carryOut(PeopleList list, String programme, String hub) {
        HubId to = destinations.hub(programme, hub, today());
        Reading reading = read(list, to);
        List<Candidate> newcomers = reading.newcomers();
        if (!newcomers.isEmpty()) {
            arrivals.open(to, newcomers.stream().map(PeopleImport::arrival).toList());
        }
        return reading;
    }

    private Reading read(PeopleList list, HubId hub) {
        KnownFiles known = new KnownFiles(files);
        Reading reading = list.read(known, new KnownTowns(communes), today());
        journal.read("import-people", hub, known.told());
        return reading;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Arrival arrival(Candidate candidate) {
        Candidate.Identity who = candidate.identity();
        List<Way> ways = new ArrayList<>();
        candidate.reach().phones().forEach(phone -> ways.add(new Way(Way.Kind.PHONE, phone)));
        candidate.reach().emails().forEach(email -> ways.add(new Way(Way.Kind.EMAIL, email)));
        return new Arrival(
                ParticipantId.mint(),
                new Identity(new PersonName(who.first(), who.last()), who.birth(), gender(who.gender())),
                candidate.arrival().externalId(),
                List.copyOf(ways),
                place(candidate.reach().address()),
                new Arrivals.Proposed(
                        candidate.arrival().entry(), candidate.arrival().prescriber()));
    }

    /// A town that no commune answers to stays in the address: nothing the list says is lost.
    static Arrivals.Place place(Address address) {
        if (!address.communeCode().isEmpty()) {
            return new Arrivals.Place(address.street(), address.communeCode());
        }
        String town = (address.postalCode() + " " + address.city()).strip();
        String separator = address.street().isEmpty() || town.isEmpty() ? "" : ", ";
        return new Arrivals.Place(address.street() + separator + town, "");
    }

    static Identity.@Nullable Gender gender(@Nullable Gender gender) {
        return gender == null ? null : Identity.Gender.valueOf(gender.name());
    }
}
