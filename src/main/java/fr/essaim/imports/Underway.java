package fr.essaim.imports;

import fr.essaim.cells.Dates;
import fr.essaim.cells.Field;
import fr.essaim.imports.ImportRepository.StoredImport;
import fr.essaim.imports.ReadList.Remark;
import fr.essaim.imports.ReadList.Weight;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Evidence;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.Exits;
import fr.essaim.journeys.Foreseen;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Proof;
import fr.essaim.journeys.Undertaking;
import fr.essaim.journeys.Undertaking.How;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Spelling;
import fr.essaim.lists.Answer.Choice;
import fr.essaim.lists.Answers;
import fr.essaim.lists.Candidate;
import fr.essaim.recipe.Results.Outcome;
import fr.essaim.team.Viewers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Journeys already under way. Where a list carries the day of the entry, of the information and of
/// the agreement, and whoever brings it works at the hub and chose so, the journey opens by the
/// journeys' own acts and rules; everything else is kept as proposed.
@Component
class Underway {
    /// What stands in for a proof until it comes: it stays awaited.
    private static final String STATEMENT = "Dit par la liste importée.";

    private final Foreseen foreseen;
    private final Journeys journeys;
    private final Exits exits;
    private final Traces traces;

    Underway(Foreseen foreseen, Journeys journeys, Exits exits, Traces traces) {
        this.foreseen = foreseen;
        this.journeys = journeys;
        this.exits = exits;
        this.traces = traces;
    }

    /// The rules of the hub; empty when this import opens no journey.
    Optional<Foreseen.At> rules(StoredImport stored) {
        HubId hub = stored.hub();
        return hub != null
                        && stored.opensJourneys()
                        && Viewers.required().hubs().contains(hub)
                ? Optional.of(foreseen.at(hub))
                : Optional.empty();
    }

    /// What a line's journey would be, and what there is to say about it.
    ///
    /// @param entry null when none opens
    record Passage(@Nullable Entry entry, @Nullable Exit exit, List<Remark> remarks) {
        static final Passage NONE = new Passage(null, null, List.of());
    }

    static Passage passage(Candidate says, Foreseen.At at, Answers answers) {
        Candidate.Passage told = says.arrival().passage();
        LocalDate on = says.arrival().entry();
        if (on == null || told.informed() == null || told.agreed() == null) {
            return Passage.NONE;
        }
        Entry entry = new Entry(
                on,
                new Undertaking(Undertaking.Kind.INFORMATION, told.informed(), How.SPOKEN),
                new Undertaking(Undertaking.Kind.AGREEMENT, told.agreed(), How.SPOKEN));
        List<Remark> remarks = new ArrayList<>();
        var refused = at.refusal(entry, null);
        if (refused.isPresent()) {
            asks(
                    says,
                    Field.ENTRY_DATE,
                    refused.get().key(),
                    List.of(refused.get().details()),
                    answers,
                    remarks);
            return new Passage(null, null, List.copyOf(remarks));
        }
        Exit exit = exit(says, entry, at, answers, remarks);
        remarks.add(new Remark(
                Weight.TOLD,
                Field.ENTRY_DATE.code(),
                exit == null ? "imports.journey.opens" : "imports.journey.opens-and-ends",
                Spelt.write(exit == null ? List.of(on) : List.of(on, exit.on())),
                "",
                Dates.SHOWN.format(on),
                null,
                null));
        return new Passage(entry, exit, List.copyOf(remarks));
    }

    private static @Nullable Exit exit(
            Candidate says, Entry entry, Foreseen.At at, Answers answers, List<Remark> remarks) {
        Candidate.Passage told = says.arrival().passage();
        if (told.exit() == null && told.outcome().isEmpty()) {
            return null;
        }
        Optional<Outcome> outcome = outcome(at, told.outcome());
        if (told.exit() == null || outcome.isEmpty()) {
            Field field = told.exit() == null ? Field.EXIT_DATE : Field.OUTCOME;
            asks(says, field, "imports.journey.exit-asks", List.of(told.outcome()), answers, remarks);
            return null;
        }
        List<Evidence> evidence = outcome.get().evidence().stream()
                .limit(1)
                .map(kind -> new Evidence(Ids.mint(), kind.id(), null, STATEMENT))
                .toList();
        Exit exit = new Exit(Ids.mint(), told.exit(), outcome.get().id(), Map.of(), evidence, null, null);
        var refused = at.refusal(entry, exit);
        if (refused.isPresent()) {
            asks(
                    says,
                    Field.EXIT_DATE,
                    refused.get().key(),
                    List.of(refused.get().details()),
                    answers,
                    remarks);
            return null;
        }
        return exit;
    }

    /// By its id or its label; one that needs a word more cannot come from a list.
    private static Optional<Outcome> outcome(Foreseen.At at, String text) {
        String wanted = Spelling.plain(text);
        return at.recipe().results().outcomes().stream()
                .filter(outcome -> outcome.needs().isEmpty())
                .filter(outcome -> Stream.of(
                                outcome.id(),
                                outcome.label().in(Locale.FRENCH),
                                outcome.label().in(Locale.ENGLISH))
                        .anyMatch(name -> Spelling.plain(name).equals(wanted)))
                .findFirst();
    }

    private static void asks(
            Candidate says, Field field, String key, List<Object> details, Answers answers, List<Remark> remarks) {
        boolean taken = answers.says(says.row(), field.code(), key)
                .filter(Choice.TAKE::equals)
                .isPresent();
        remarks.add(new Remark(
                taken ? Weight.TOLD : Weight.DECIDE, field.code(), key, Spelt.write(details), "", "", null, null));
    }

    /// Opens the journey of somebody whose file has just been opened, and ends it where the list says so.
    /// @return how many journeys were opened: one, or none
    int open(ImportId id, int line, ParticipantId person, Passage passage) {
        if (passage.entry() == null) {
            return 0;
        }
        JourneyId journey = JourneyId.mint();
        journeys.enter(person, journey, passage.entry());
        Exit exit = passage.exit();
        if (exit != null) {
            Proof proof = exit.evidence().stream()
                    .findFirst()
                    .map(one -> new Proof(one.id(), one.kind(), "", new byte[0], STATEMENT))
                    .orElse(null);
            exits.exit(
                    journey,
                    0,
                    new Exit(exit.id(), exit.on(), exit.outcome(), Map.of(), List.of(), null, null),
                    proof,
                    null);
        }
        traces.journey(id, line, journey);
        return 1;
    }
}
