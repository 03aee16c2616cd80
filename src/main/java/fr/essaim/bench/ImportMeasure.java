package fr.essaim.bench;

import fr.essaim.bench.ImportFigures.Figure;
import fr.essaim.imports.PeopleImport;
import fr.essaim.installation.Progress;
import fr.essaim.lists.Fate;
import fr.essaim.lists.PeopleList;
import fr.essaim.lists.Reading;
import fr.essaim.spreadsheets.SheetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings a list in as a team does - the file's bytes, the mapping, every check, the search for who is known already,
/// the walls and the journal - and holds a watch to it.
final class ImportMeasure {
    private final PeopleImport people;
    private final DataSource owner;
    private final Progress progress;
    private final Place place;

    /// Where the list is brought to.
    ///
    /// @param name of the hub
    record Place(String programme, String hub, String name) {
        /// The first hub to have opened.
        static Place first(DataSource owner) {
            return JdbcClient.create(owner).sql("""
                    select p.code as programme, h.code as hub, h.name
                    from programme.hubs h join programme.programmes p on p.id = h.programme_id order by h.id limit 1
                    """).query(Place.class).single();
        }
    }

    ImportMeasure(PeopleImport people, DataSource owner, Progress progress, Place place) {
        this.people = people;
        this.owner = owner;
        this.progress = progress;
        this.place = place;
    }

    ImportFigures of(int rows) {
        progress.begins("bench.progress.list", rows);
        byte[] list = bytes(DirtyList.write(rows, 1));
        byte[] others = bytes(DirtyList.write(Math.max(1, rows / 10), 2));
        rehearse(bytes(DirtyList.write(Math.min(rows, 5_000), 3)));
        Machine machine = Machine.watch();
        Timed dryRun = timed("dry-run", () -> rehearse(list).read());
        Entities before = Entities.standing(owner);
        Timed commit = timed("commit", () -> carryOut(list).count(Fate.NEW));
        Entities written = Entities.standing(owner).since(before);
        analyse();
        Timed again = timed("again", () -> rehearse(list).read());
        Timed added = timed("added", () -> carryOut(others).read());
        long peak = machine.heapPeak();
        Timed copy = timed("copy", () -> copy(list));
        return new ImportFigures(List.of(
                new Figure("rows", rows),
                new Figure("new", commit.count),
                new Figure("dry_run_per_s", dryRun.per(rows)),
                new Figure("dry_run_cpu_s", dryRun.cpu),
                new Figure("commit_per_s", commit.per(rows)),
                new Figure("commit_cpu_s", commit.cpu),
                new Figure("entities", written.all()),
                new Figure("entities_per_s", commit.per(written.all())),
                new Figure("entities_files", written.files()),
                new Figure("entities_ways", written.ways()),
                new Figure("entities_homes", written.homes()),
                new Figure("entities_situations", written.situations()),
                new Figure("entities_journeys", written.journeys()),
                new Figure("entities_facts", written.facts()),
                new Figure("known_per_s", again.per(rows)),
                new Figure("added_per_s", added.per(added.count)),
                new Figure("copy_per_s", copy.per(rows)),
                new Figure("commit_to_copy", copy.seconds / commit.seconds),
                new Figure("heap_peak_mb", peak),
                new Figure("heap_most_mb", Machine.heapMost()),
                new Figure("steal", machine.steal())));
    }

    /// @param count of what it was about
    /// @param cpu what this process worked, in seconds; the database works in others
    private record Timed(long count, double seconds, double cpu) {
        long per(long many) {
            return Math.round(many / seconds);
        }
    }

    private Timed timed(String step, LongSupplier what) {
        progress.begins("bench.progress." + step);
        long start = System.nanoTime();
        double worked = Machine.worked();
        long count = what.getAsLong();
        return new Timed(count, (System.nanoTime() - start) / 1e9, Machine.worked() - worked);
    }

    private Reading rehearse(byte[] list) {
        return people.rehearse(PeopleList.in(SheetReader.read(list), null), place.programme(), place.hub());
    }

    private Reading carryOut(byte[] list) {
        return people.carryOut(PeopleList.in(SheetReader.read(list), null), place.programme(), place.hub());
    }

    /// What autovacuum does within a minute of a large import.
    private void analyse() {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The list's cells as they are, into a table of texts.
    private long copy(byte[] list) {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table public.bench_copy (a text, b text, c text, d text, e text, f text, g text, h text, i text,
                        j text, k text, l text, m text, n text)""");
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy public.bench_copy from stdin (format csv, header, delimiter ';')",
                            new ByteArrayInputStream(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
