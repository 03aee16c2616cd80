package fr.essaim.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once into the data directory from the archive that travels in the jar.
final class PostgresBinaries {
    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64", "postgres-linux-x86_64.txz",
            "x86_64", "postgres-linux-x86_64.txz",
            "aarch64", "postgres-linux-arm_64.txz");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /// @throws CannotRun when there is no archive for this machine, or the disk is full
    static PostgresBinaries in(DataDirectory data, Progress progress) {
        URL archive = archive();
        Path folder = data.in("binaries");
        try {
            // another version is another size: a new jar unpacks its own beside the old
            Path home = folder.resolve(String.valueOf(archive.openConnection().getContentLengthLong()));
            if (!Files.isDirectory(home)) {
                progress.begins("installation.progress.unpack");
                Files.createDirectories(folder);
                Disk.share(folder);
                bring(archive, folder, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException failed) {
            throw Disk.refusal(failed, folder);
        }
    }

    /// A distribution's own, such as `/usr/lib/postgresql/15`.
    static PostgresBinaries at(Path home) {
        return new PostgresBinaries(home);
    }

    /// Which they are, wherever they lie.
    @Override
    public String toString() {
        return String.valueOf(home.getFileName());
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = ARCHIVES.getOrDefault(machine, "none");
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new CannotRun("no-binaries", System.getProperty("os.name") + " " + machine);
        }
        return archive;
    }

    /// Copies them from where the launcher unpacked them at its rehearsal (`essaim.binaries`), else unpacks them.
    private static void bring(URL archive, Path folder, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(folder, ".unpacking-");
        String rehearsed = System.getProperty("essaim.binaries");
        Path copied = rehearsed == null ? home : Path.of(rehearsed).resolve(folder.relativize(home));
        try {
            if (Files.isDirectory(copied)) {
                Disk.copy(copied, fresh, file -> true);
            } else {
                unpack(archive, fresh);
            }
            Disk.share(fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException another) {
            // two starts at once: the other's copy is as good
        } finally {
            Disk.delete(fresh);
        }
    }

    private static void unpack(URL archive, Path fresh) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            for (; entry != null; entry = tar.getNextEntry()) {
                if (needed(entry.getName())) {
                    write(tar, entry, fresh.resolve(entry.getName()).normalize(), fresh);
                }
            }
        }
    }

    /// What is only there to compile against PostgreSQL is left out.
    private static boolean needed(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig/") && !name.contains("/ecpg");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file, Path fresh)
            throws IOException {
        if (!file.startsWith(fresh)) {
            throw new IOException("the archive reaches outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------"));
    }
}
