package fr.essaim.demo;

import fr.essaim.journeys.Evidence;
import fr.essaim.journeys.Exit;
import fr.essaim.journeys.FollowUp;
import fr.essaim.journeys.Suspension;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.MemberId;
import fr.essaim.recipe.JourneyRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Journeys as rows, as their acts would have left them: entry and the two facts it rests on,
/// suspensions, exit with its proof, follow-ups.
final class JourneyRows {
    private static final String ABOUT = "id, journey_id, participant_id, hub_id, author, written_at, ";

    private final Copy journeys;
    private final Copy entries;
    private final Copy undertakings;
    private final Copy suspensions;
    private final Copy documents;
    private final Copy exits;
    private final Copy evidence;
    private final Copy followUps;
    private final Copy journal;
    private final World world;
    private final JourneyRules rules;
    private final LocalDate today;
    private final byte[] specimen;

    JourneyRows(Rows rows, World world, LocalDate today) {
        this.world = world;
        this.rules = world.recipe().journey();
        this.today = today;
        this.specimen = Sheets.bytes("/demo/specimen.pdf");
        journeys = rows.into(
                "journeys.journeys",
                "id, participant_id, hub_id, programme_id, recipe_code, recipe_version, entered_on, limit_on,"
                        + " suspended_since, exited_on");
        entries = rows.into("journeys.entries", ABOUT + "entered_on");
        undertakings = rows.into("journeys.undertakings", ABOUT + "kind, given_on, how");
        suspensions = rows.into("journeys.suspensions", ABOUT + "from_day, until_day, reason, change");
        documents = rows.into(
                "casefiles.documents",
                "id, participant_id, hub_id, compartment, name, media_type, bytes, author, written_at");
        exits = rows.into(
                "journeys.exits",
                ABOUT + "left_on, outcome, details, late_because, evidence_needed, follow_ups, change");
        evidence = rows.into("journeys.evidence", ABOUT + "kind, document_id, statement");
        followUps = rows.into("journeys.follow_ups", ABOUT + "after, asked_on, answer, situation, attempts, because");
        journal = FileRows.journal(rows);
    }

    void write(Person person, Passage passage) {
        summary(person, passage);
        entry(person, passage);
        journal(person, passage.entered(), "enter-journey");
        for (Suspension pause : passage.suspensions()) {
            LocalDate from = pause.period().from();
            LocalDate until = pause.period().until();
            row(suspensions, person, passage, pause.id(), from, from, until, pause.reason(), "begun");
        }
        if (passage.exit() != null) {
            exit(person, passage, passage.exit());
            journal(person, passage.exit().on(), "exit");
        }
    }

    private void summary(Person person, Passage passage) {
        var journey = passage.journey();
        journeys.row(
                journey.id(),
                person.id(),
                person.hub(),
                world.programme(),
                world.recipe().code(),
                world.recipe().version(),
                passage.entered(),
                journey.limitBeforeOpenSuspension(),
                journey.suspendedSince().orElse(null),
                journey.left().orElse(null));
    }

    private void entry(Person person, Passage passage) {
        var entry = passage.entry();
        row(entries, person, passage, null, entry.on(), entry.on());
        for (Undertaking given : new Undertaking[] {entry.information(), entry.agreement()}) {
            if (given != null) {
                row(
                        undertakings,
                        person,
                        passage,
                        null,
                        given.on(),
                        given.kind().code(),
                        given.on(),
                        given.how().code());
            }
        }
    }

    private void exit(Person person, Passage passage, Exit exit) {
        boolean needed = world.recipe()
                .outcome(exit.outcome())
                .filter(outcome -> !outcome.evidence().isEmpty())
                .isPresent();
        String after = rules.followUps().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        row(
                exits,
                person,
                passage,
                exit.id(),
                exit.on(),
                exit.on(),
                exit.outcome(),
                json(exit.details()),
                exit.lateBecause(),
                needed,
                after,
                "left");
        for (Evidence proof : exit.evidence()) {
            if (proof.document() != null) {
                document(person, proof, proof.document(), exit.on());
            }
            row(evidence, person, passage, proof.id(), exit.on(), proof.kind(), proof.document(), proof.statement());
        }
        passage.followUps().forEach(answer -> followUp(person, passage, answer));
    }

    private void document(Person person, Evidence proof, UUID id, LocalDate day) {
        documents.row(
                id,
                person.id(),
                person.hub(),
                "journey",
                "specimen-" + proof.kind() + ".pdf",
                "application/pdf",
                specimen,
                author(person, day),
                written(person, day));
    }

    private void followUp(Person person, Passage passage, FollowUp asked) {
        String after = asked.after().toString();
        LocalDate on = asked.on();
        switch (asked.answer()) {
            case FollowUp.Answer.Reached reached ->
                row(followUps, person, passage, asked.id(), on, after, on, "reached", reached.situation(), null, null);
            case FollowUp.Answer.Unreachable tried ->
                row(followUps, person, passage, asked.id(), on, after, on, "unreachable", null, tried.attempts(), null);
            case FollowUp.Answer.Declined declined ->
                row(followUps, person, passage, asked.id(), on, after, on, "declined", null, null, null);
            case FollowUp.Answer.NotAsked not ->
                row(followUps, person, passage, asked.id(), on, after, on, "not-asked", null, null, not.because());
        }
    }

    /// @param id minted here when null
    /// @param day when it happened
    private void row(
            Copy table, Person person, Passage passage, @Nullable UUID id, LocalDate day, @Nullable Object... rest) {
        Instant at = written(person, day);
        var cells = new Object[6 + rest.length];
        cells[0] = id == null ? person.chance().id(at) : id;
        cells[1] = passage.journey().id();
        cells[2] = person.id();
        cells[3] = person.hub();
        cells[4] = author(person, day);
        cells[5] = at;
        System.arraycopy(rest, 0, cells, 6, rest.length);
        table.row(cells);
    }

    private void journal(Person person, LocalDate day, String act) {
        journal.row(written(person, day), author(person, day), person.hub(), act, false, "{" + person.id() + "}");
    }

    private static MemberId author(Person person, LocalDate day) {
        return FileRows.author(person, day);
    }

    /// One in twenty is written more than four weeks late: the funder's deadline.
    private Instant written(Person person, LocalDate day) {
        var chance = person.chance();
        LocalDate written = day.plusDays(chance.happens(0.05) ? chance.between(29, 60) : chance.between(0, 12));
        LocalDate yesterday = today.minusDays(1);
        return chance.during(written.isAfter(yesterday) ? yesterday : written);
    }

    private static String json(Map<String, String> details) {
        return details.entrySet().stream()
                .map(detail ->
                        "\"" + detail.getKey() + "\":\"" + detail.getValue().replace("\"", "'") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
