package fr.essaim.casefiles;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// For a whole list at once: the files, among those the viewer may see, that share a key with each of its people. Who
/// asks compares, and journals whom it tells of.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FilesAlike {
    private static final int AT_ONCE = 1000;
    /// A key that more files share (a switchboard's number, a first name and a year) distinguishes
    /// nobody and is let go.
    private static final int CROWD = 20;
    /// Files remembered from one thousand people to the next.
    private static final int REMEMBERED = 50_000;

    private final JdbcClient sql;

    FilesAlike(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param sourceReference the number the person had in a list, or empty
    public record Found(ParticipantId id, LikenessTraits traits, String sourceReference) {}

    /// Tells, for each of the people in their order, the files that share a key with them: a thousand at a time, since
    /// what a long list finds would not fit in memory.
    /// @param told from the how-manieth of the people on: called one after the other, beside the next question
    public void of(List<LikenessTraits> people, BiConsumer<Integer, List<Collection<Found>>> told) {
        Map<UUID, Found> files = new HashMap<>();
        CompletableFuture<?> telling = CompletableFuture.completedFuture(null);
        CompletableFuture<List<Set<String>>> next = keys(people, 0);
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            if (files.size() > REMEMBERED) {
                files.clear();
            }
            List<Set<String>> keys = next.join();
            next = keys(people, from + AT_ONCE);
            Map<String, List<UUID>> sharing = sharing(keys);
            Set<UUID> unread = new HashSet<>();
            sharing.values().forEach(unread::addAll);
            unread.removeAll(files.keySet());
            read(unread, files);
            List<Collection<Found>> found =
                    keys.stream().map(mine -> files(mine, sharing, files)).toList();
            int first = from;
            telling.join();
            telling = CompletableFuture.runAsync(() -> told.accept(first, found));
        }
        telling.join();
    }

    /// Worked out while the database answers about those before.
    private static CompletableFuture<List<Set<String>>> keys(List<LikenessTraits> people, int from) {
        int until = Math.min(people.size(), from + AT_ONCE);
        return CompletableFuture.supplyAsync(() -> from >= until
                ? List.of()
                : people.subList(from, until).stream()
                        .map(SearchKeys::alikeFiles)
                        .toList());
    }

    /// The files of a hub that carry these numbers of a list.
    public Map<String, Found> numbered(HubId hub, Collection<String> references) {
        Map<String, Found> found = new HashMap<>();
        sql.sql("""
                select p.id, p.first_name, p.last_name, p.birth_date, p.source_reference as source,
                    array(select value from casefiles.ways w where w.participant_id = p.id and w.until_day is null
                        and w.kind in ('phone', 'email')) as reach
                from casefiles.participants p where p.hub_id = :hub and p.source_reference = any (:references)
                """)
                .param("hub", hub.value())
                .param("references", references.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("source"), found(row));
                });
        return found;
    }

    /// Who shares each key, crowds left out: the limit spares the database from reading a whole crowd.
    private Map<String, List<UUID>> sharing(List<Set<String>> people) {
        Set<String> asked = new HashSet<>();
        people.forEach(asked::addAll);
        Map<String, List<UUID>> sharing = new HashMap<>();
        sql.sql(SearchFound.HUBS + """
                select asked.key, met.participant_id
                from unnest(:keys::text[]) as asked (key) cross join hubs cross join lateral (
                    select s.participant_id from casefiles.search_keys s
                    where s.hub_id = hubs.id and s.key = asked.key limit :limit) as met
                union all
                select s.key, s.participant_id from casefiles.search_keys s
                where s.participant_id = any ((select casefiles.viewer_also())::uuid[])
                  and s.hub_id not in (select id from hubs) and s.key = any (:keys)
                """)
                .param("keys", asked.toArray(String[]::new))
                .param("limit", CROWD + 1)
                .query(row -> {
                    sharing.computeIfAbsent(row.getString(1), key -> new ArrayList<>(2))
                            .add(row.getObject(2, UUID.class));
                });
        sharing.values().removeIf(crowd -> crowd.size() > CROWD);
        return sharing;
    }

    private void read(Set<UUID> ids, Map<UUID, Found> files) {
        if (ids.isEmpty()) {
            return;
        }
        sql.sql("""
                select p.id, p.first_name, p.last_name, p.birth_date, coalesce(p.source_reference, '') as source,
                    array(select value from casefiles.ways w where w.participant_id = p.id and w.until_day is null
                        and w.kind in ('phone', 'email')) as reach
                from casefiles.participants p where p.id = any (:ids)
                """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            Found file = found(row);
            files.put(file.id().value(), file);
        });
    }

    private static Collection<Found> files(Set<String> keys, Map<String, List<UUID>> sharing, Map<UUID, Found> files) {
        if (sharing.isEmpty()) {
            return List.of();
        }
        Map<UUID, Found> mine = new LinkedHashMap<>();
        for (String key : keys) {
            for (UUID id : sharing.getOrDefault(key, List.of())) {
                Found file = files.get(id);
                if (file != null) {
                    mine.put(id, file);
                }
            }
        }
        return mine.isEmpty() ? List.of() : mine.values();
    }

    private static Found found(ResultSet row) throws SQLException {
        LikenessTraits traits = LikenessTraits.of(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getObject("birth_date", LocalDate.class))
                .reachedBy(List.of((String[]) row.getArray("reach").getArray()));
        return new Found(new ParticipantId(row.getObject("id", UUID.class)), traits, row.getString("source"));
    }
}
