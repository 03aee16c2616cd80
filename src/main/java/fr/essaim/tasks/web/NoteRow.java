package fr.essaim.tasks.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is strictly necessary, for this viewer.
///
/// @param whyNot why the person was not told; null when they were
/// @param readers for its author, whom it is for when it is not for the whole team
/// @param takenBack for its author alone
public record NoteRow(
        UUID id,
        String words,
        @Nullable String whyNot,
        boolean wholeTeam,
        String author,
        String role,
        boolean mine,
        Instant writtenAt,
        @Nullable Instant takenBack,
        List<String> readers) {

    static final String SELECT = """
            select n.id, n.words, n.why_not, n.whole_team, trim(a.first_name || ' ' || a.last_name) as author,
                coalesce((select t.role from team.posts t where t.member_id = n.author and t.hub_id = n.hub_id
                    order by t.from_day desc limit 1), '') as role,
                n.author = (select team.viewer()) as mine, n.written_at, n.taken_back_at,
                case when n.author = (select team.viewer()) then array(
                    select trim(m.first_name || ' ' || m.last_name) from tasks.necessary_readers r
                    join team.members m on m.id = r.member_id where r.note_id = n.id
                    order by lower(m.last_name), lower(m.first_name)) else '{}' end as readers
            from tasks.necessary_notes n join team.members a on a.id = n.author
            where n.participant_id = :person""";

    static NoteRow of(ResultSet row) throws SQLException {
        OffsetDateTime taken = row.getObject("taken_back_at", OffsetDateTime.class);
        return new NoteRow(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getString("why_not"),
                row.getBoolean("whole_team"),
                row.getString("author"),
                row.getString("role"),
                row.getBoolean("mine"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                taken == null ? null : taken.toInstant(),
                List.of((String[]) row.getArray("readers").getArray()));
    }
}
