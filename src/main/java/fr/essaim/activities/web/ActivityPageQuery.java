package fr.essaim.activities.web;

import fr.essaim.activities.Activity;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.network.Actor;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads activities and what their forms propose: nobody is named there, so nothing is journaled.
@Component
@Transactional(readOnly = true)
class ActivityPageQuery {
    /// As many names as a list of suggestions is still read.
    private static final int NAMES = 300;
    private static final int WEEKS_BEHIND = 5;
    private static final int WEEKS_AHEAD = 9;

    private final JdbcClient sql;
    private final SessionRows rows;
    private final Clock clock;

    ActivityPageQuery(JdbcClient sql, SessionRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    ActivitiesPage on() {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = Viewers.required().accompanies() ? today.minusWeeks(WEEKS_BEHIND) : today;
        return ActivitiesPage.of(rows.between(from, today.plusWeeks(WEEKS_AHEAD)), today);
    }

    NewActivityPage blank() {
        Map<String, String> hubs = new LinkedHashMap<>();
        sql.sql("select id, name from programme.hubs where id = any ((select team.viewer_hubs())::int[]) order by name")
                .query(row -> {
                    hubs.put(row.getString("id"), row.getString("name"));
                });
        var hosts = sql.sql("select name from network.actors order by name_key limit :names")
                .param("names", NAMES)
                .query(String.class)
                .list();
        return new NewActivityPage(hubs, hosts, Ids.mint());
    }

    /// @throws NotHere when there is none, or not for this viewer
    ActivityPage page(UUID activity) {
        List<SessionRow> sessions = rows.of(activity);
        return sql.sql("""
                select a.id, a.title, a.strand, a.kind, h.name as hub, o.name as host, a.place, a.words,
                    a.hub_id = any ((select team.viewer_hubs())::int[]) as ours
                from activities.activities a join programme.hubs h on h.id = a.hub_id
                left join network.actors o on o.id = a.host_id where a.id = :activity
                """)
                .param("activity", activity)
                .query((row, n) -> new ActivityPage(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("strand"),
                        row.getString("kind"),
                        row.getString("hub"),
                        row.getString("host"),
                        row.getString("place"),
                        row.getString("words"),
                        row.getBoolean("ours"),
                        sessions,
                        Ids.mint(),
                        LocalDate.now(clock)))
                .optional()
                .orElseThrow(NotHere::new);
    }

    /// The organisation so called, however it is spelt; null when none was named.
    /// @throws Activity.NoSuchHost when the network has none, or several
    @Nullable
    UUID host(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        List<UUID> found = sql.sql("select id from network.actors where name_key = :key limit 2")
                .param("key", Actor.key(name))
                .query(UUID.class)
                .list();
        if (found.size() != 1) {
            throw new Activity.NoSuchHost(name.strip());
        }
        return found.getFirst();
    }
}
