package fr.essaim.bench;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a house of this many people does on this machine.
///
/// @param imported what `bench import --json` says of a list of this size, as it says it
/// @param startMs from the command to the first page answered, the database started with it
/// @param rssMb what the process holds after all that, the database's own processes not counted
/// @param kbPerPerson of the database, all its tables and indexes over the people in it
/// @param stealPercent of the processors' time, taken by the machine's host meanwhile
record HouseFigures(
        int people,
        Asking asking,
        List<Readers> readers,
        List<Counted> indicators,
        String imported,
        long startMs,
        long rssMb,
        double kbPerPerson,
        double stealPercent) {

    /// With what was measured when this house had shut down.
    HouseFigures and(List<Counted> elsewhere, String imported, double stealPercent) {
        var counted = Stream.concat(indicators.stream(), elsewhere.stream()).toList();
        return new HouseFigures(people, asking, readers, counted, imported, startMs, rssMb, kbPerPerson, stealPercent);
    }

    /// @param accompanying pages and saves about those whom the coach accompanies
    record Asking(List<Asked> pages, List<Asked> saves, List<Asked> accompanying) {}

    /// @param queries statements sent to the database for one of them
    /// @param raw the same question as one statement of the database's owner: no wall, no journal, no page
    record Asked(
            String name,
            Times times,
            long queries,
            @Nullable Times raw) {}

    record Readers(int n, double requestsPerSecond, Times times) {}

    /// @param ms every indicator of the programme, live, on a page: the middle one of several
    /// @param rawMs one count over the same rows by the owner
    record Counted(int people, double ms, double rawMs) {}
}
