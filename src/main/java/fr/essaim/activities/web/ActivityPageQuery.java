package fr.essaim.activities.web;

import fr.essaim.activities.Activity;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.network.Actor;
import fr.essaim.site.Sheaf;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
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
    private final NamedParameterJdbcOperations database;
    private final Clock clock;

    ActivityPageQuery(JdbcClient sql, NamedParameterJdbcOperations database, Clock clock) {
        this.sql = sql;
        this.database = database;
        this.clock = clock;
    }

    /// @param after the session what is ahead goes on from, or null
    /// @param before the one what asks for a gesture goes on from, or null
    ActivitiesPage on(@Nullable UUID after, @Nullable UUID before) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = Viewers.required().accompanies() ? today.minusWeeks(WEEKS_BEHIND) : today;
        var sheaf = new Sheaf();
        var ahead = before == null ? SessionRows.ahead(sheaf) : List.<SessionRow>of();
        var behind = after == null ? SessionRows.asking(sheaf) : List.<SessionRow>of();
        var all = sheaf.ask(
                "select count(*) as n from activities.sessions s where s.day between :today and :until",
                (row, n) -> row.getInt("n"));
        var asked = asked(after, before, today);
        asked.put("from", from);
        asked.put("until", today.plusWeeks(WEEKS_AHEAD));
        sheaf.send(database, asked);
        boolean first = after == null && before == null;
        return new ActivitiesPage(Sessions.of(ahead), Sessions.of(behind), all.getFirst(), first, today);
    }

    private static Map<String, @Nullable Object> asked(@Nullable UUID after, @Nullable UUID before, LocalDate today) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("activity", null);
        asked.put("until", null);
        asked.put("after", after);
        asked.put("before", before);
        asked.put("today", today);
        return asked;
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
    ActivityPage page(UUID activity, @Nullable UUID after, @Nullable UUID before) {
        LocalDate today = LocalDate.now(clock);
        var sheaf = new Sheaf();
        var ahead = before == null ? SessionRows.ahead(sheaf) : List.<SessionRow>of();
        var behind = after == null ? SessionRows.held(sheaf) : List.<SessionRow>of();
        if (after == null || before == null) {
            var asked = asked(after, before, today);
            asked.put("activity", activity);
            sheaf.send(database, asked);
        }
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
                        Sessions.of(ahead),
                        Sessions.of(behind),
                        after == null && before == null,
                        Ids.mint(),
                        today))
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
