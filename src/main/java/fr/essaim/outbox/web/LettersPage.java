package fr.essaim.outbox.web;

import fr.essaim.outbox.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What left, what waits and what did not arrive, of the people whose notes the viewer reads; for an administrator, who
/// reads none, how many, and whether the servers answer.
///
/// @param person when the letters of one person were asked for
/// @param before of the last row, when there are more
public record LettersPage(
        List<LetterRow> letters,
        @Nullable UUID person,
        @Nullable UUID before,
        List<ChannelState> channels,
        boolean told) {

    /// @param words with the link, for whoever wrote it and as long as it was only shown; else with a word in its place
    /// @param fate null as long as it waits
    public record LetterRow(
            UUID id,
            UUID person,
            String name,
            String channel,
            String recipient,
            String words,
            @Nullable String secret,
            @Nullable String fate,
            @Nullable Instant fatedAt,
            Instant leavesFrom,
            @Nullable String trouble,
            int tries) {
        /// What a reader is told became of it: `outbox.fate.<state>`.
        public String state() {
            return fate != null ? fate : trouble != null ? "late" : "to-come";
        }

        public Instant when() {
            return fatedAt == null ? leavesFrom : fatedAt;
        }
    }

    /// @param goesOut false: no server is told in the settings
    /// @param since when its server stopped answering, or null
    public record ChannelState(
            Channel channel,
            boolean goesOut,
            @Nullable Instant since,
            @Nullable String trouble,
            List<Count> counts) {}

    public record Count(String fate, long letters) {}
}
