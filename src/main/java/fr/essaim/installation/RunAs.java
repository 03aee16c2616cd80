package fr.essaim.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who PostgreSQL runs as: it refuses to be root. Started by root, it is handed to an unprivileged account if that one
/// can reach the data directory; else it runs in a user namespace of its own, where root has no power left (what lies
/// under /root stays there). Whoever made the database keeps it: ownership of its folder decides at the next start.
final class RunAs {
    private final List<String> prefix;
    private final @Nullable UserPrincipal owner;

    private RunAs(List<String> prefix, @Nullable UserPrincipal owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        } catch (IOException | UnsupportedOperationException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /// @param home the folder of the database, which may not exist yet
    /// @throws CannotRun when root has nobody to hand it to
    static RunAs forHome(Path home) throws IOException {
        if (!root()) {
            return new RunAs(List.of(), null);
        }
        if (Files.exists(home)) {
            UserPrincipal keeper = Files.getOwner(home);
            return keeper.getName().equals("root") ? namespace(home) : account(keeper.getName(), home);
        }
        for (String name : List.of("essaim", "nobody")) {
            if (known(name) && reaches(name, home)) {
                return account(name, home);
            }
        }
        return namespace(home);
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /// Gives a file or folder we wrote to the one PostgreSQL runs as.
    void give(Path file) throws IOException {
        if (owner != null) {
            Files.setOwner(file, owner);
        }
    }

    private static RunAs account(String name, Path home) throws IOException {
        UserPrincipal owner =
                home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        return new RunAs(as(name), owner);
    }

    private static RunAs namespace(Path home) {
        var prefix = List.of("unshare", "--user", "--");
        if (!Commands.succeeds(with(prefix, "true"))) {
            throw new CannotRun("root-without-account", home);
        }
        return new RunAs(prefix, null);
    }

    private static List<String> as(String name) {
        String group =
                Commands.run(List.of("id", "-g", name), Map.of()).output().strip();
        return List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--clear-groups", "--");
    }

    private static boolean known(String name) {
        return Commands.succeeds(List.of("id", "-u", name));
    }

    private static boolean reaches(String name, Path home) {
        Path parent = home.getParent();
        return parent != null && Commands.succeeds(with(as(name), "test", "-x", parent.toString()));
    }

    private static List<String> with(List<String> prefix, String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }
}
