package fr.essaim.leaving;

import static fr.essaim.leaving.Book.DOCUMENTS;
import static fr.essaim.leaving.Book.JOURNAL;
import static fr.essaim.leaving.Book.JOURNEYS;
import static fr.essaim.leaving.Book.NOTES;
import static fr.essaim.leaving.Book.ORGANISATION;
import static fr.essaim.leaving.Book.PEOPLE;
import static fr.essaim.leaving.Book.RESERVED;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What leaves, table by table, and the few tables that stay with why. A test fails when a table is in neither.
final class Sheets {
    private static final String COMMUNE = "(select c.name from territory.communes c where c.code = x.commune_code)";
    private static final String TAKEN_BACK =
            "(select w.written_at from casefiles.withdrawals w where w.fact_id = x.id)";
    private static final String CORRECTED_BY = "(select l.id from casefiles.facts l where l.corrects = x.id)";
    private static final String OF_A_RESERVED_FACT =
            "exists (select 1 from casefiles.facts r where r.id = x.fact_id and r.compartment = 'reserved')";

    /// What did not take place may cost somebody their income (RSA): it stays here, whoever takes
    /// things away. Of a session held, only those who came leave, with their enrolment: who was
    /// enrolled, beside who came, would tell who did not.
    private static final String CAME = """
            coalesce((select a.how from activities.attendances a where a.enrolment_id = %s
                order by a.written_at desc, a.id desc limit 1) = 'came', exists (
                select 1 from activities.enrolments e join activities.sessions s on s.id = e.session_id
                where e.id = %s and s.day > team.today()))""";
    private static final String CAME_OR_TO_COME = CAME.formatted("x.enrolment_id", "x.enrolment_id");
    private static final String KEPT = """
            (exists (select 1 from appointments.outcomes o where o.appointment_id = %1$s and o.how = 'came' and not exists (
                select 1 from appointments.outcomes l where l.appointment_id = o.appointment_id
                  and (l.written_at, l.id) > (o.written_at, o.id)))
              or exists (select 1 from appointments.appointments a where a.id = %1$s and a.stands and lower(a.during) > now()))
            and exists (select 1 from appointments.appointments t where t.id = %1$s and t.compartment = 'team')""";
    private static final String KEPT_OR_TO_COME = KEPT.formatted("x.appointment_id");
    private static final String NEXT_FOR_THE_TEAM = """
            (x.next_id is null or exists (
                select 1 from appointments.appointments s where s.id = x.next_id and s.compartment = 'team'))""";
    private static final String OF_WHAT_BROKE_OFF =
            "exists (select 1 from casefiles.facts r where r.id = x.fact_id and r.state = 'broken')";

    /// Acts on notes. The notes say themselves who wrote them and when; set beside them, the
    /// journal's rows of the same acts would tell by subtraction that a reserved note exists,
    /// whose, and about whom.
    static final Set<String> ACTS_ON_NOTES = Set.of(
            "write-fact",
            "correct-fact",
            "withdraw-fact",
            "fact-history",
            "name-reader",
            "name-readers",
            "end-reader",
            "entrust-notes",
            "own-notes",
            "take-own-writings");

    private static final String NOT_OF_NOTES =
            "x.act <> all ('{" + String.join(",", new TreeSet<>(ACTS_ON_NOTES)) + "}')";

    static final List<Sheet> ALL = List.of(
            Sheet.of("casefiles.participants", PEOPLE, Scope.HUB)
                    .without("sort_key", "version")
                    .by("x.sort_key, x.id"),
            Sheet.of("casefiles.ways", PEOPLE, Scope.HUB),
            Sheet.of("casefiles.wishes", PEOPLE, Scope.HUB),
            Sheet.of("casefiles.homes", PEOPLE, Scope.HUB).with("commune", COMMUNE),
            Sheet.of("casefiles.situations", PEOPLE, Scope.HUB),
            Sheet.of("casefiles.orientations", PEOPLE, Scope.HUB),
            Sheet.of("casefiles.proposals", PEOPLE, Scope.HUB),
            Sheet.of("casefiles.care_team", PEOPLE, Scope.HUB),
            Sheet.of("casefiles.stays", PEOPLE, Scope.PERSON),
            Sheet.of("casefiles.openings", PEOPLE, Scope.PERSON),
            Sheet.of("handovers.handovers", PEOPLE, Scope.HUB),
            Sheet.of("handovers.lines", PEOPLE, Scope.HUB),
            Sheet.of("handovers.changes", PEOPLE, Scope.HUB).by("x.line_id, x.charge_id"),
            Sheet.of("handovers.kept_lines", PEOPLE, Scope.HUB).by("x.line_id"),
            Sheet.of("handovers.undoings", PEOPLE, Scope.HANDOVER).by("x.handover_id"),
            Sheet.of("handovers.transfers", PEOPLE, Scope.HUB),
            Sheet.of("handovers.introductions", PEOPLE, Scope.HUB).by("x.transfer_id"),
            Sheet.of("handovers.answers", PEOPLE, Scope.HUB),
            Sheet.of("handovers.orientation_answers", PEOPLE, Scope.HUB),
            Sheet.of("imports.imports", PEOPLE, Scope.POST).without("version", "notes", "read_title", "without_titles"),
            Sheet.of("imports.works", PEOPLE, Scope.IMPORT).without("process"),
            Sheet.of("casefiles.other_identities", PEOPLE, Scope.HUB).without("merge_id"),
            Sheet.of("duplicates.merges", PEOPLE, Scope.HUB).without("kept_was", "kept_is", "absorbed_hub"),
            Sheet.of("duplicates.answers", PEOPLE, Scope.ONE_OF_TWO)
                    .without("one_hub", "other_hub")
                    .only("x.answer = 'distinct'"),
            Sheet.of("journeys.journeys", JOURNEYS, Scope.HUB)
                    .without("version", "ended_as", "has_proof", "told_as", "heard_as"),
            Sheet.of("journeys.entries", JOURNEYS, Scope.HUB),
            Sheet.of("journeys.undertakings", JOURNEYS, Scope.HUB),
            Sheet.of("journeys.suspensions", JOURNEYS, Scope.HUB),
            Sheet.of("journeys.exits", JOURNEYS, Scope.HUB),
            Sheet.of("journeys.evidence", JOURNEYS, Scope.HUB),
            Sheet.of("journeys.follow_ups", JOURNEYS, Scope.HUB),
            Sheet.of("plans.goals", JOURNEYS, Scope.HUB),
            Sheet.of("plans.needs", JOURNEYS, Scope.HUB),
            Sheet.of("plans.steps", JOURNEYS, Scope.HUB),
            Sheet.of("plans.turns", JOURNEYS, Scope.HUB),
            Sheet.of("plans.agreements", JOURNEYS, Scope.HUB),
            Sheet.of("plans.reviews", JOURNEYS, Scope.HUB),
            Sheet.of("plans.aids", JOURNEYS, Scope.HUB),
            Sheet.of("plans.aid_turns", JOURNEYS, Scope.HUB),
            Sheet.of("progress.talents", JOURNEYS, Scope.HUB),
            Sheet.of("progress.sightings", JOURNEYS, Scope.HUB),
            Sheet.of("progress.leads", JOURNEYS, Scope.HUB),
            Sheet.of("progress.sequels", JOURNEYS, Scope.HUB),
            Sheet.of("progress.sittings", JOURNEYS, Scope.HUB),
            Sheet.of("progress.answers", JOURNEYS, Scope.HUB)
                    .without("personal")
                    .only("not x.personal"),
            Sheet.of("progress.postponements", JOURNEYS, Scope.HUB),
            Sheet.of("hours.attestations", JOURNEYS, Scope.HUB).without("mark").with("mark", "encode(x.mark, 'hex')"),
            Sheet.of("hours.lines", JOURNEYS, Scope.HUB).without("place").by("x.attestation_id, x.place"),
            Sheet.of("hours.sendings", JOURNEYS, Scope.HUB),
            Sheet.of("hours.turns", JOURNEYS, Scope.HUB),
            Sheet.of("hours.asks", JOURNEYS, Scope.HUB)
                    .without("kinds")
                    .with("kinds", "array_to_string(x.kinds, ', ')"),
            Sheet.of("hours.answers", JOURNEYS, Scope.HUB),
            Sheet.of("tasks.tasks", JOURNEYS, Scope.HUB).by("x.written_at, x.id"),
            Sheet.of("tasks.turns", JOURNEYS, Scope.HUB).by("x.written_at, x.id"),
            Sheet.of("activities.enrolments", JOURNEYS, Scope.HUB)
                    .without("line")
                    .only(CAME.formatted("x.id", "x.id")),
            Sheet.of("activities.seats", JOURNEYS, Scope.HUB).only(CAME_OR_TO_COME),
            Sheet.of("activities.withdrawals", JOURNEYS, Scope.HUB).only(CAME_OR_TO_COME),
            Sheet.of("activities.attendances", JOURNEYS, Scope.HUB).only("x.how = 'came' and " + CAME_OR_TO_COME),
            Sheet.of("activities.returned_sheets", JOURNEYS, Scope.HUB)
                    .without("bytes")
                    .by("x.written_at, x.id"),
            Sheet.of("myspace.spaces", JOURNEYS, Scope.HUB),
            Sheet.of("myspace.closings", JOURNEYS, Scope.HUB),
            Sheet.of("myspace.acts", JOURNEYS, Scope.HUB),
            Sheet.of("myspace.messages", JOURNEYS, Scope.HUB),
            Sheet.of("myspace.requests", JOURNEYS, Scope.HUB),
            Sheet.of("myspace.replies", JOURNEYS, Scope.HUB),
            Sheet.of("myspace.minds", JOURNEYS, Scope.HUB).without("ref"),
            Sheet.of("myspace.heard", JOURNEYS, Scope.HUB),
            Sheet.of("appointments.appointments", JOURNEYS, Scope.HUB)
                    .without("during", "booked_for", "nth", "stands", "compartment")
                    .only(KEPT.formatted("x.id"))
                    .with("begins_at", "lower(x.during)")
                    .with("ends_at", "upper(x.during)"),
            Sheet.of("appointments.hosts", JOURNEYS, Scope.HUB)
                    .without("during", "stands")
                    .only(KEPT_OR_TO_COME),
            Sheet.of("appointments.showings", JOURNEYS, Scope.HUB).only(KEPT_OR_TO_COME),
            Sheet.of("appointments.outcomes", JOURNEYS, Scope.HUB).only("x.how = 'came' and " + KEPT_OR_TO_COME),
            Sheet.of("appointments.nexts", JOURNEYS, Scope.HUB).only(KEPT_OR_TO_COME + " and " + NEXT_FOR_THE_TEAM),
            Sheet.of("appointments.reminder_wishes", JOURNEYS, Scope.HUB),
            Sheet.of("reports.submitted_rows", JOURNEYS, Scope.SUBMISSION)
                    .without("cells")
                    .with("cells", "array_to_string(x.cells, ' | ')")
                    .by("x.submission_id, x.place"),
            Sheet.of("audits.sampled", JOURNEYS, Scope.DRAW).by("x.draw_id, x.place"),
            Sheet.of("casefiles.facts", NOTES, Scope.HUB)
                    .without("sealed", "stub")
                    .only("x.compartment <> 'reserved' and x.state <> 'broken'")
                    .with("corrected_by", CORRECTED_BY)
                    .with("taken_back_at", TAKEN_BACK),
            Sheet.of("casefiles.withdrawals", NOTES, Scope.HUB)
                    .only("not " + OF_A_RESERVED_FACT + " and not " + OF_WHAT_BROKE_OFF)
                    .by("x.fact_id"),
            Sheet.of("tasks.necessary_notes", NOTES, Scope.HUB).only("x.taken_back_at is null"),
            Sheet.of("tasks.necessary_readers", NOTES, Scope.HUB)
                    .only(
                            "exists (select 1 from tasks.necessary_notes n where n.id = x.note_id and n.taken_back_at is null)"),
            Sheet.of("casefiles.facts", RESERVED, Scope.HUB)
                    .without("sealed")
                    .only("x.compartment = 'reserved'")
                    .with("corrected_by", CORRECTED_BY)
                    .with("taken_back_at", TAKEN_BACK),
            Sheet.of("casefiles.fact_readers", RESERVED, Scope.FACT).by("x.fact_id, x.member_id"),
            Sheet.of("casefiles.withdrawals", RESERVED, Scope.HUB)
                    .only(OF_A_RESERVED_FACT)
                    .by("x.fact_id"),
            Sheet.of("casefiles.documents", DOCUMENTS, Scope.HUB).without("bytes"),
            Sheet.of("programme.programmes", ORGANISATION, Scope.ITSELF).by("x.code"),
            Sheet.of("programme.recipes", ORGANISATION, Scope.RECIPE)
                    .without("body")
                    .by("x.code, x.version"),
            Sheet.of("programme.carriers", ORGANISATION, Scope.PROGRAMME).by("x.programme_id, x.id"),
            Sheet.of("programme.hubs", ORGANISATION, Scope.PROGRAMME).by("x.programme_id, x.id"),
            Sheet.of("programme.antennas", ORGANISATION, Scope.HUB)
                    .with("commune", COMMUNE)
                    .by("x.hub_id, x.id"),
            Sheet.of("programme.hub_communes", ORGANISATION, Scope.HUB)
                    .with("commune", COMMUNE)
                    .by("x.hub_id, x.commune_code"),
            Sheet.of("programme.compartment_readers", ORGANISATION, Scope.PROGRAMME)
                    .by("x.programme_id, x.compartment, x.role"),
            Sheet.of("programme.compartment_writers", ORGANISATION, Scope.PROGRAMME)
                    .by("x.programme_id, x.compartment, x.role"),
            Sheet.of("team.members", ORGANISATION, Scope.MEMBER)
                    .without("version")
                    .by("x.last_name, x.first_name, x.id"),
            Sheet.of("team.posts", ORGANISATION, Scope.POST).by("x.member_id, x.from_day, x.id"),
            Sheet.of("team.languages", ORGANISATION, Scope.TEAM).by("x.member_id, x.language"),
            Sheet.of("team.absences", ORGANISATION, Scope.TEAM).by("x.member_id, x.from_day"),
            Sheet.of("network.actors", ORGANISATION, Scope.WHOLE)
                    .without("name_key", "version")
                    .with("commune", COMMUNE)
                    .by("x.name_key, x.id"),
            Sheet.of("network.ways", ORGANISATION, Scope.WHOLE).by("x.actor_id, x.id"),
            Sheet.of("network.contacts", ORGANISATION, Scope.WHOLE).by("x.actor_id, x.id"),
            Sheet.of("network.endings", ORGANISATION, Scope.WHOLE).by("x.actor_id, x.noted_at, x.id"),
            Sheet.of("activities.activities", ORGANISATION, Scope.HUB).by("x.title, x.id"),
            Sheet.of("activities.sessions", ORGANISATION, Scope.HUB).by("x.day, x.from_time, x.id"),
            Sheet.of("activities.shares", ORGANISATION, Scope.HUB).by("x.session_id, x.hub_id, x.id"),
            Sheet.of("activities.cancellations", ORGANISATION, Scope.HUB).by("x.session_id"),
            Sheet.of("appointments.slots", ORGANISATION, Scope.HUB)
                    .without("weekdays", "settings")
                    .with("weekdays", "array_to_string(x.weekdays, ', ')")
                    .with("settings", "array_to_string(x.settings, ', ')")
                    .by("x.member_id, x.first_day, x.id"),
            Sheet.of("appointments.slot_days", ORGANISATION, Scope.SLOT).by("x.slot_id, x.day"),
            Sheet.of("appointments.slot_ends", ORGANISATION, Scope.SLOT).by("x.slot_id"),
            Sheet.of("reports.submissions", ORGANISATION, Scope.PROGRAMME).by("x.submitted_at, x.id"),
            Sheet.of("reports.erasures", ORGANISATION, Scope.SUBMISSION).by("x.submission_id"),
            Sheet.of("reports.readings", ORGANISATION, Scope.PROGRAMME).by("x.opened_at, x.id"),
            Sheet.of("audits.audits", ORGANISATION, Scope.PROGRAMME)
                    .without("post_id")
                    .by("x.opened_at, x.id"),
            Sheet.of("audits.last_days", ORGANISATION, Scope.AUDIT).by("x.written_at, x.id"),
            Sheet.of("audits.endings", ORGANISATION, Scope.AUDIT).by("x.audit_id"),
            Sheet.of("audits.draws", ORGANISATION, Scope.AUDIT)
                    .without("questions", "asked")
                    .with("questions", "array_to_string(x.questions, ', ')")
                    .with("asked", "array_to_string(x.asked, ', ')")
                    .by("x.drawn_at, x.id"),
            Sheet.of("audits.readings", ORGANISATION, Scope.PROGRAMME).by("x.opened_at, x.id"),
            Sheet.of("leaving.takings", ORGANISATION, Scope.TAKING).by("x.id"),
            Sheet.of("journal.entries", JOURNAL, Scope.JOURNAL)
                    .without("id") // its gaps would tell what was left out
                    .only(NOT_OF_NOTES)
                    .by("x.id"));

    private Sheets() {}
}
