package fr.essaim.myspace.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the person said yes to, and how to change their mind.
public record AgreedPage(List<PermissionRow> permissions) {
    private static final Set<String> OWN = Set.of("accompanied", "plan", "phone", "email", "space", "readers");
    private static final Set<String> SAID = Set.of("accompanied", "plan", "space");

    /// Nobody is told whether there are readers: whoever holds the telephone would learn that there
    /// is something to read.
    static final UUID ALL = new UUID(0, 0);

    /// @param kind one of this room's, or the message key of another room's
    /// @param told what the sentence is told with, or null
    public record PermissionRow(
            String kind,
            UUID id,
            @Nullable String told,
            LocalDate since,
            @Nullable LocalDate takenBack) {
        public String path() {
            return "/mine/agreed/" + kind + "/" + id;
        }

        /// Message key of what was agreed to; of what becomes of it, followed by `.taken`.
        public String key() {
            return OWN.contains(kind) ? "myspace.agreed." + kind : kind;
        }

        /// Message key of its day: some were said yes to, some only told or given.
        public String sinceKey() {
            return SAID.contains(kind) || kind.startsWith("myspace.agreed.hours-")
                    ? "myspace.agreed.since"
                    : "myspace.agreed.from";
        }

        public String text() {
            return told == null ? "" : told;
        }
    }

    public String readersPath() {
        return "/mine/agreed/readers/" + ALL;
    }
}
