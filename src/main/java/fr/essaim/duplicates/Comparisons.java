package fr.essaim.duplicates;

import fr.essaim.casefiles.FilesAlike;
import fr.essaim.casefiles.FilesAlike.Found;
import fr.essaim.casefiles.Likeness;
import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Viewers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Compares the files that changed with those that share a key, and keeps the pairs worth a look. Each
/// changed file is compared once by whoever works at its hub, within what they see, and once by the
/// administrator with everybody's: no page ever compares all with all.
@Component
@Transactional
public class Comparisons {
    private static final int AT_ONCE = 200;

    private final JdbcClient sql;
    private final FilesAlike files;

    Comparisons(JdbcClient sql, FilesAlike files) {
        this.sql = sql;
        this.files = files;
    }

    private record Waiting(UUID id, LikenessTraits traits) {}

    private record Pair(UUID one, UUID other, double weight) {}

    /// Compares at most 200 of the files that wait for this viewer.
    /// @return how many it compared
    public int someMore() {
        List<Waiting> waiting = waiting();
        if (!waiting.isEmpty()) {
            propose(waiting);
        }
        return waiting.size();
    }

    /// Compares until nothing waits or the time is over.
    public void goOn(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (someMore() == AT_ONCE && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private List<Waiting> waiting() {
        return sql.sql("""
                select w.participant_id as id, coalesce(p.first_name, '') as first_name,
                    coalesce(p.last_name, '') as last_name, p.birth_date,
                    array(select value from casefiles.ways y where y.participant_id = p.id and y.until_day is null
                        and y.kind in ('phone', 'email')) as reach
                from (select participant_id from duplicates.to_compare where everywhere = :everywhere
                      limit :most for update skip locked) w
                left join casefiles.participants p on p.id = w.participant_id
                """)
                .param("everywhere", Viewers.required().is(Standing.ADMINISTRATOR))
                .param("most", AT_ONCE)
                .query((row, n) -> new Waiting(row.getObject("id", UUID.class), traits(row)))
                .list();
    }

    private static LikenessTraits traits(ResultSet row) throws SQLException {
        var who = LikenessTraits.of(
                row.getString("first_name"), row.getString("last_name"), row.getObject("birth_date", LocalDate.class));
        for (Object way : (Object[]) row.getArray("reach").getArray()) {
            who = who.reachedBy(way.toString());
        }
        return who;
    }

    private void propose(List<Waiting> waiting) {
        List<Pair> pairs = new ArrayList<>();
        files.of(waiting.stream().map(Waiting::traits).toList(), (from, alike) -> {
            for (int i = 0; i < alike.size(); i++) {
                pairs(waiting.get(from + i), alike.get(i), pairs);
            }
        });
        write(waiting.stream().map(Waiting::id).toArray(UUID[]::new), pairs);
    }

    private static void pairs(Waiting here, Collection<Found> alike, List<Pair> pairs) {
        for (Found found : alike) {
            Likeness likeness = Likeness.between(here.traits, found.traits());
            if (likeness.proposed() && !found.id().equals(new ParticipantId(here.id))) {
                pairs.add(new Pair(here.id, found.id().value(), likeness.weight()));
            }
        }
    }

    private void write(UUID[] compared, List<Pair> pairs) {
        sql.sql("delete from duplicates.proposals where one_id = any (:them) or other_id = any (:them)")
                .param("them", compared)
                .update();
        if (!pairs.isEmpty()) {
            sql.sql("""
                    insert into duplicates.proposals (one_id, one_hub, other_id, other_hub, weight)
                    select a.id, a.hub_id, b.id, b.hub_id, max(n.weight)
                    from unnest(:ones::uuid[], :others::uuid[], :weights::float8[]) as n (one, other, weight)
                    join casefiles.participants a on a.id = least(n.one, n.other)
                    join casefiles.participants b on b.id = greatest(n.one, n.other)
                    group by a.id, a.hub_id, b.id, b.hub_id
                    on conflict (one_id, other_id) do nothing
                    """)
                    .param("ones", pairs.stream().map(Pair::one).toArray(UUID[]::new))
                    .param("others", pairs.stream().map(Pair::other).toArray(UUID[]::new))
                    .param("weights", pairs.stream().map(Pair::weight).toArray(Double[]::new))
                    .update();
        }
        sql.sql("delete from duplicates.to_compare where participant_id = any (:them) and everywhere = :everywhere")
                .param("them", compared)
                .param("everywhere", Viewers.required().is(Standing.ADMINISTRATOR))
                .update();
    }
}
