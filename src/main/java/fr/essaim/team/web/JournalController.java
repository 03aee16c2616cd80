package fr.essaim.team.web;

import fr.essaim.team.web.JournalPage.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The journal: one's own acts, one's hubs' for a hub lead, all for the administrator; the wall decides. What one did
/// about reserved facts stands among the rest, for oneself alone.
@Controller
class JournalController {
    private static final int PAGE = 60;

    private final JdbcClient sql;

    JournalController(JdbcClient sql) {
        this.sql = sql;
    }

    private record Numbered(long id, Entry entry) {}

    /// @param before the number of the last entry shown so far
    @GetMapping("/journal")
    @PreAuthorize("isAuthenticated() and !hasAuthority('CONTROLLER')")
    @Transactional
    JournalPage journal(@RequestParam(defaultValue = "9223372036854775807") long before) {
        List<Numbered> entries = sql.sql("""
                select e.id, e.at, case when e.act <> 'guess-password' then trim(m.first_name || ' ' || m.last_name) end
                    as who, e.act, e.reading,
                    cardinality(e.participant_ids) as people, e.reason, trim(a.first_name || ' ' || a.last_name) as about
                from journal.entries e join team.members m on m.id = e.member_id
                left join team.members a on a.id = e.about_member
                where e.id < :before order by e.id desc limit :page
                """)
                .param("before", before)
                .param("page", PAGE + 1)
                .query((row, n) -> new Numbered(row.getLong("id"), entry(row)))
                .list();
        boolean more = entries.size() > PAGE;
        var shown = more ? entries.subList(0, PAGE) : entries;
        var all = new ArrayList<>(shown.stream().map(Numbered::entry).toList());
        all.addAll(whispers(before, more ? shown.getLast().entry().at() : null));
        all.sort(Comparator.comparing(Entry::at).reversed());
        return new JournalPage(all, more ? "/journal?before=" + shown.getLast().id() : null);
    }

    /// Since the last moment of the page, up to where the page before it ended.
    private List<Entry> whispers(long before, @Nullable Instant since) {
        return sql.sql("""
                select w.at, trim(m.first_name || ' ' || m.last_name) as who, w.act, w.reading,
                    cardinality(w.participant_ids) as people, w.reason, null as about
                from journal.whispers w join team.members m on m.id = w.member_id
                where w.at <= coalesce((select at from journal.entries where id = :before), 'infinity') and w.at > :since
                order by w.at desc
                """)
                .param("before", before)
                .param("since", since == null ? new Timestamp(0) : Timestamp.from(since))
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getBoolean("reading"),
                row.getInt("people"),
                row.getString("about"),
                row.getString("reason"));
    }
}
