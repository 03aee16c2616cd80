package fr.essaim.team.web;

import fr.essaim.team.web.JournalPage.Entry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The journal: one's own acts, one's hubs' for a hub lead, all for the administrator; the wall decides.
@Controller
class JournalController {
    private static final int PAGE = 60;

    private final JdbcClient sql;

    JournalController(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping("/journal")
    @PreAuthorize("isAuthenticated()")
    @Transactional
    JournalPage journal(@RequestParam(defaultValue = "9223372036854775807") long before) {
        List<Entry> entries = sql.sql("""
                select e.id, e.at, trim(m.first_name || ' ' || m.last_name) as who, e.act, e.reading,
                    cardinality(e.participant_ids) as people, e.reason, trim(a.first_name || ' ' || a.last_name) as about
                from journal.entries e join team.members m on m.id = e.member_id
                left join team.members a on a.id = e.about_member
                where e.id < :before order by e.id desc limit :page
                """)
                .param("before", before)
                .param("page", PAGE + 1)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("act"),
                        row.getBoolean("reading"),
                        row.getInt("people"),
                        row.getString("about"),
                        row.getString("reason")))
                .list();
        boolean more = entries.size() > PAGE;
        var shown = more ? entries.subList(0, PAGE) : entries;
        return new JournalPage(
                shown, more ? "/journal?before=" + shown.getLast().id() : null);
    }
}
