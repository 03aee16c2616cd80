package fr.essaim.imports;

import fr.essaim.casefiles.Arrivals;
import fr.essaim.casefiles.Arrivals.Arrival;
import fr.essaim.cells.Field;
import fr.essaim.kernel.HubId;
import fr.essaim.lists.NotAPeopleList;
import fr.essaim.lists.PeopleList;
import fr.essaim.spreadsheets.Sheet;
import fr.essaim.territory.Communes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists of people accompanied: each new one gets a file at the hub.
@Component
class PeopleReception implements Reception {
    /// How many files are opened before somebody who waits is told, or may change their mind.
    private static final int AT_ONCE = 500;

    private final WhoIsKnown known;
    private final Communes communes;
    private final Arrivals arrivals;
    private final Renewals renewals;
    private final Underway underway;
    private final Clock clock;

    PeopleReception(
            WhoIsKnown known, Communes communes, Arrivals arrivals, Renewals renewals, Underway underway, Clock clock) {
        this.known = known;
        this.communes = communes;
        this.arrivals = arrivals;
        this.renewals = renewals;
        this.underway = underway;
        this.clock = clock;
    }

    @Override
    public ListKind kind() {
        return ListKind.PEOPLE;
    }

    @Override
    public List<String> fields() {
        return Arrays.stream(Field.values()).map(Field::code).toList();
    }

    @Override
    public Optional<Recognised> recognise(List<Sheet> sheets, @Nullable String sheet) {
        try {
            var list = PeopleList.in(sheets, sheet);
            return Optional.of(new Recognised(list.sheet(), list.ofPeople(), ColumnRows.of(list)));
        } catch (NotAPeopleList other) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Recognised> withoutTitles(List<Sheet> sheets, @Nullable String sheet) {
        try {
            var list = PeopleList.withoutTitles(sheets, sheet);
            return Optional.of(new Recognised(list.sheet(), true, ColumnRows.of(list)));
        } catch (NotAPeopleList empty) {
            return Optional.empty();
        }
    }

    @Override
    public ReadList read(Brought brought) {
        var reading = reading(brought);
        known.askElsewhere(brought.stored().id(), reading.people());
        return new ReadList(
                reading.sheet(),
                reading.notes(),
                reading.people().stream().map(PeopleReading.Person::line).toList(),
                reading.told());
    }

    private static PeopleList list(Brought brought) {
        return brought.stored().withoutTitles()
                ? PeopleList.withoutTitles(brought.sheets(), brought.stored().sheet())
                : PeopleList.in(brought.sheets(), brought.stored().sheet());
    }

    private PeopleReading reading(Brought brought) {
        PeopleList list = list(brought).as(ColumnRows.meanings(brought.columns()));
        if (brought.stored().withoutTitles()) {
            list.named();
        }
        KnownFiles here = known.here(brought);
        var reading = list.read(here, new KnownTowns(communes), LocalDate.now(clock), brought.answers());
        return PeopleReading.of(
                list,
                reading,
                here,
                renewals.standing(here.told()),
                underway.rules(brought.stored()).orElse(null),
                brought.answers());
    }

    @Override
    public Map<String, Integer> bring(Brought brought, WorkProgress progress) {
        HubId hub = Objects.requireNonNull(brought.stored().hub());
        var reading = reading(brought);
        var newcomers = reading.newcomers();
        var renewed = reading.renewed();
        progress.begins(newcomers.size() + renewed.size());
        List<Arrival> arriving = newcomers.stream()
                .map(person -> PeopleImport.arrival(person.candidate()))
                .toList();
        var journeys = new AtomicInteger();
        if (!arriving.isEmpty()) {
            arrivals.open(hub, arriving, AT_ONCE, (from, until) -> {
                journeys.addAndGet(renewals.opened(
                        brought.stored().id(),
                        hub,
                        newcomers.subList(from, until),
                        arriving.subList(from, until),
                        underway));
                progress.goesOn(until - from);
            });
        }
        for (PeopleReading.Person person : renewed) {
            renewals.bring(
                    brought.stored().id(),
                    person.line().line(),
                    Objects.requireNonNull(person.renewal()),
                    LocalDate.now(clock));
            progress.goesOn(1);
        }
        var done = new LinkedHashMap<String, Integer>();
        done.put("opened", newcomers.size());
        done.put("renewed", renewed.size());
        done.put("journeys", journeys.get());
        return done;
    }
}
