package fr.essaim.leaving;

import static java.util.Map.entry;

import java.util.Map;

/// What does not leave. A test fails when a table is neither here nor among the [Sheets].
final class Stays {
    /// Tables that do not leave, each with its reason.
    static final Map<String, String> WHY = Map.ofEntries(
            entry("journal.whispers", "would tell that something reserved exists"),
            entry("casefiles.search_keys", "computed from names, for the search"),
            entry("casefiles.alike_asks", "counts questions of the last hour"),
            entry("casefiles.person_tables", "names of tables, nobody's data"),
            entry("casefiles.person_followers", "names of tables, nobody's data"),
            entry("duplicates.to_compare", "files waiting to be compared"),
            entry("duplicates.proposals", "computed from the files: compared anew"),
            entry("duplicates.moved", "which rows a merge moved: of use to undo it here only"),
            entry("duplicates.set_aside", "rows both files had: of use to undo a merge here only"),
            entry(
                    "tasks.mentions",
                    "tells a colleague that a text speaks to them: of a reserved one it would tell that it exists"),
            entry("journeys.endings", "kinds worked out from exits, which leave"),
            entry("journeys.news", "kinds worked out from the answers after exits, which leave"),
            entry("journeys.told", "kinds worked out from the answers at entries, which leave"),
            entry("drafts.drafts", "texts begun and not sent: their writer's alone, forgotten after fourteen days"),
            entry(
                    "appointments.endings",
                    "what was moved or called off: it may cost somebody an income, and stays here"),
            entry("appointments.links", "hashes of links in reminders: they open nothing elsewhere"),
            entry("appointments.knocks", "counts links that led nowhere, of the last day"),
            entry("appointments.feeds", "hashes of addresses that calendars subscribe to here"),
            entry("appointments.busy_calendars", "addresses of members' own calendars: secrets of theirs"),
            entry("appointments.busy", "when members are busy elsewhere: read again from their calendars"),
            entry("outbox.letters", "reminders on their way or gone: what they told of leaves with its room"),
            entry("outbox.channels", "whether this machine's servers answer"),
            entry("myspace.ways_in", "what opened a door once: hashes"),
            entry("myspace.visits", "sign-ins"),
            entry("myspace.attempts", "counts guesses at the door"),
            entry("myspace.whispers", "would tell that something reserved exists"),
            entry("myspace.corners", "names of functions, nobody's data"),
            entry("imports.files", "lists being brought in: their author's alone, destroyed after seven days"),
            entry("imports.columns", "as imports.files"),
            entry("imports.answers", "as imports.files"),
            entry("imports.lines", "as imports.files"),
            entry("imports.remarks", "as imports.files"),
            entry("imports.elsewhere", "as imports.files"),
            entry("imports.elsewhere_asks", "counts questions of the last day"),
            entry("imports.traces", "as imports.files"),
            entry("imports.sources", "how columns were read last time: headers, of use to this Essaim only"),
            entry("team.credentials", "passwords"),
            entry("team.tickets", "sign-ins"),
            entry("team.codes", "one-time codes"),
            entry("team.attempts", "counts failed sign-ins"),
            entry("team.places", "hashes of where accounts were entered from"),
            entry("team.seals", "a secret of the installation"),
            entry("audits.frames", "ids among which a sample was drawn, of use beside it here: their mark leaves"),
            entry("progress.answer_readers", "who reads what somebody said of their health: it leaves in no export"),
            entry("programme.instruments", "what the recipe says, whose text leaves whole"),
            entry(
                    "progress.instruments",
                    "questions of their authors, under their licence: their files can be asked for again"),
            entry("leaving.told", "tells an author that their reserved notes were taken: theirs alone"));

    private Stays() {}

    /// Public reference data that Essaim brings along: `territory` stays whole.
    static boolean here(String table) {
        return WHY.containsKey(table) || table.startsWith("territory.");
    }
}
