package fr.essaim.casefiles;

import fr.essaim.kernel.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    /// A key shared by more files than this distinguishes nobody.
    private static final int CROWD = 50;

    private final JdbcClient sql;

    FilesAlike(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param sourceReference the number the person had in a list, or empty
    public record Found(ParticipantId id, LikenessTraits traits, String sourceReference) {}

    /// @return for each of the people, in their order, the files that share a key
    public List<Collection<Found>> of(List<LikenessTraits> people) {
        List<Collection<Found>> found = new ArrayList<>(people.size());
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            found.addAll(some(people.subList(from, Math.min(people.size(), from + AT_ONCE))));
        }
        return found;
    }

    private List<Collection<Found>> some(List<LikenessTraits> people) {
        List<Set<String>> keys = people.stream().map(SearchKeys::alike).toList();
        Set<String> asked = new LinkedHashSet<>();
        keys.forEach(asked::addAll);
        Map<String, List<Found>> byKey = new HashMap<>();
        sql.sql("""
                select k.key, p.id, p.first_name, p.last_name, p.birth_date, coalesce(p.source_reference, '') as source,
                    array(select value from casefiles.ways w where w.participant_id = p.id and w.until_day is null
                        and w.kind in ('phone', 'email')) as reach
                from casefiles.search_keys k join casefiles.participants p on p.id = k.participant_id
                where k.key = any (:keys)
                """).param("keys", asked.toArray(String[]::new)).query(row -> {
            List<Found> here = byKey.computeIfAbsent(row.getString("key"), key -> new ArrayList<>());
            if (here.size() < CROWD) {
                here.add(found(row));
            }
        });
        return keys.stream().map(mine -> sharing(mine, byKey)).toList();
    }

    private static Collection<Found> sharing(Set<String> keys, Map<String, List<Found>> byKey) {
        Map<ParticipantId, Found> sharing = new LinkedHashMap<>();
        for (String key : keys) {
            byKey.getOrDefault(key, List.of()).forEach(found -> sharing.put(found.id(), found));
        }
        return sharing.values();
    }

    private static Found found(ResultSet row) throws SQLException {
        LikenessTraits traits = LikenessTraits.of(
                row.getString("first_name"), row.getString("last_name"), row.getObject("birth_date", LocalDate.class));
        for (Object way : (Object[]) row.getArray("reach").getArray()) {
            traits = traits.reachedBy(way.toString());
        }
        return new Found(new ParticipantId(row.getObject("id", UUID.class)), traits, row.getString("source"));
    }
}
