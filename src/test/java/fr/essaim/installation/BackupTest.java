package fr.essaim.installation;

import static fr.essaim.installation.EmbeddedPostgresTest.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// On databases of the run's server, with a room of its own: the shapes of every room's tables in small.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private static final String ROOM = """
            create schema attic;
            create table attic.people (id int primary key, name text, picture bytea, born date);
            create table attic.facts (
                id bigint generated always as identity primary key,
                person int not null references attic.people,
                sealed bytea,
                corrects bigint references attic.facts,
                tenfold int generated always as (person * 10) stored);
            create table attic.readers (fact_id bigint references attic.facts, who text);
            """;

    @TempDir
    static Path folder;

    private Installation lived;

    @BeforeAll
    void live() throws IOException, SQLException {
        lived = fresh("lived");
        lived.data().is("serve");
        try (var owner = lived.database().owner().getConnection()) {
            run(owner, """
                    insert into attic.people values
                        (1, 'Aïcha "O''Neil" \\ 🐝' || chr(10) || chr(9) || 'ש', '\\x00ff0a5c', '1999-02-28'),
                        (2, null, null, null), (3, '', '', '-infinity');
                    insert into attic.facts (person, sealed, corrects) values (1, null, null), (1, '\\xcafe', null), (2, null, 1);
                    insert into attic.readers values (2, 'ref'), (1, '\\N')""");
        }
    }

    @AfterAll
    void leave() {
        lived.close();
    }

    @Test
    void what_was_kept_comes_back_as_it_was() throws IOException, SQLException {
        var file = folder.resolve("all.essaim");
        var written = Backup.of(lived).write(file, false, Progress.SILENT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written.key())))
                .isEqualTo("rw-------");
        try (var restored = fresh("restored");
                var before = lived.database().owner().getConnection();
                var after = restored.database().owner().getConnection()) {
            Restore.from(file, null, false).into(restored, Progress.SILENT);
            for (String table : new String[] {"people", "facts", "readers"}) {
                assertThat(content(after, table)).isEqualTo(content(before, table));
            }
            assertThat(one(after, "insert into attic.facts (person) values (3) returning id"))
                    .isEqualTo("4");
            assertThat(restored.data().secrets().notesKey())
                    .isEqualTo(lived.data().secrets().notesKey());
            assertThat(restored.data().kind()).contains("serve");
            assertThatThrownBy(() -> Restore.from(file, null, false).into(restored, Progress.SILENT))
                    .hasMessage("installation.refusal.not-empty");
        }
    }

    @Test
    void reserved_notes_come_back_with_their_key_or_not_at_all() throws IOException, SQLException {
        var file = folder.resolve("keyless.essaim");
        var key = Backup.of(lived).write(file, false, Progress.SILENT).key();
        Files.writeString(key, "00".repeat(32));
        assertThatThrownBy(() -> Restore.from(file, null, false)).hasMessage("installation.refusal.key-other");
        Files.delete(key);
        assertThatThrownBy(() -> Restore.from(file, null, false)).hasMessage("installation.refusal.key-missing");

        try (var restored = fresh("keyless");
                var after = restored.database().owner().getConnection()) {
            Restore.from(file, null, true).into(restored, Progress.SILENT);
            assertThat(one(after, "select count(*) from attic.facts")).isEqualTo("2");
            assertThat(one(after, "select count(*) from attic.readers")).isEqualTo("1");
        }
    }

    @Test
    void a_damaged_or_cut_file_is_refused() throws IOException {
        var file = folder.resolve("damaged.essaim");
        Backup.of(lived).write(file, false, Progress.SILENT);
        byte[] bytes = Files.readAllBytes(file);

        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 200));
        assertThatThrownBy(() -> Restore.from(file, null, false)).hasMessage("installation.refusal.backup-damaged");
        Files.write(file, bytes);
        var sound = Restore.from(file, null, false).manifest();
        for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 40)) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            // the name or the hour of an entry may be hit: what is kept is sound then
            assertThat(refusedOrSound(file, sound)).isTrue();
        }
    }

    private static boolean refusedOrSound(Path file, Manifest sound) {
        try {
            return Restore.from(file, null, false).manifest().equals(sound);
        } catch (CannotRun refused) {
            return true;
        }
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        var file = Files.writeString(folder.resolve("precious"), "mine");

        assertThatThrownBy(() -> Backup.of(lived).write(file, false, Progress.SILENT))
                .hasMessage("installation.refusal.file-exists");
        assertThat(file).hasContent("mine");
        Backup.of(lived).write(file, true, Progress.SILENT);
        assertThat(Restore.from(file, null, false)).isNotNull();
    }

    @Test
    void a_full_disk_leaves_no_half_file() {
        assertThatThrownBy(() -> Backup.of(lived).write(Path.of("/dev/full/backup"), false, Progress.SILENT))
                .isInstanceOf(CannotRun.class);
        assertThat(Path.of("/dev/full/backup.part")).doesNotExist();
    }

    private static Installation fresh(String name) throws IOException, SQLException {
        var server = TestServer.running();
        var installation = new Installation(
                DataDirectory.open(Files.createDirectory(folder.resolve(name))),
                server.database(server.copy()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        try (var owner = installation.database().owner().getConnection()) {
            run(owner, ROOM);
        }
        return installation;
    }

    private static String content(Connection connection, String table) throws SQLException {
        return one(connection, "select string_agg(t::text, '|' order by t::text) from attic." + table + " t");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
