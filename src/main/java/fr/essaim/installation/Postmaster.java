package fr.essaim.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL that runs on a database folder, as its `postmaster.pid` tells: process, port, and whether it is ready.
record Postmaster(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// Empty when none runs there: the file of a server that was killed stays behind, and its number may be another's.
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.getFirst().strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return worksIn(pid, cluster) ? Optional.of(new Postmaster(pid, port, ready)) : Optional.empty();
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /// Server processes left over on the folder when their postmaster was killed.
    static List<ProcessHandle> leftOver(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process.pid(), cluster))
                .toList();
    }

    /// Every process of a PostgreSQL has its database folder as working directory.
    private static boolean worksIn(long pid, Path cluster) {
        try {
            return Files.isSameFile(Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd")), cluster);
        } catch (IOException gone) {
            return false;
        }
    }
}
