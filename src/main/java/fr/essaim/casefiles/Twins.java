package fr.essaim.casefiles;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may already be known under this identity: in full inside the viewer's hubs; beyond, only which team to ask.
@Component
@Transactional
public class Twins {
    private static final int MOST_COMPARED = 200;
    private static final int MOST_SHOWN = 5;

    private final JdbcClient sql;
    private final Journal journal;

    Twins(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// Somebody alike, and on what.
    public record Twin(
            ParticipantId id, String name, @Nullable LocalDate birthDate, String hub, Likeness likeness) {}

    /// A hub where somebody alike may be known, and whom to ask there.
    public record Elsewhere(String hub, String members) {}

    /// The likeliest first, at most five; journaled, for it shows names. However many share a name, those who share
    /// more are compared first: a birth date with one name before a name without the birth date.
    public List<Twin> of(LikenessTraits who) {
        List<Twin> twins = SearchFound.bind(TwinKeys.of(who), sql.sql(SearchFound.MET + """
                , alike as (select participant_id, bit_or(covers) as shares from met group by participant_id),
                likeliest as (
                    select p.id, p.hub_id, p.first_name, p.last_name, p.birth_date
                    from alike join casefiles.participants p on p.id = alike.participant_id
                    cross join lateral (select to_char(p.birth_date, 'YYYYMMDD') as day) born
                    order by case when shares & 2 > 0 or shares & 12 = 12 then 12 when shares & 12 > 0 then 6 else 0 end
                        + case when shares & 16 > 0 then 9 else 0 end
                        + case when born.day is null or :born = '' then 0
                            when born.day = :born then 11
                            when (left(born.day, 4) = left(:born, 4))::int + (substr(born.day, 5, 2) = substr(:born, 5, 2))::int
                                + (right(born.day, 2) = right(:born, 2))::int = 2
                                or born.day = left(:born, 4) || right(:born, 2) || substr(:born, 5, 2) then 4
                            else -5 end desc, p.id desc
                    limit :most)
                select p.id, p.first_name, p.last_name, p.birth_date, h.name as hub,
                    array(select value from casefiles.ways w where w.participant_id = p.id and w.until_day is null
                        and w.kind in ('phone', 'email')) as reach
                from likeliest p join programme.hubs h on h.id = p.hub_id
                """))
                .param("born", who.birth())
                .param("most", MOST_COMPARED)
                .query((row, n) -> compare(who, row))
                .list()
                .stream()
                .filter(twin -> twin.likeness().proposed())
                .sorted(Comparator.comparingDouble(
                        (Twin twin) -> -twin.likeness().weight()))
                .limit(MOST_SHOWN)
                .toList();
        journal.read("twins", null, twins.stream().map(Twin::id).toList());
        return twins;
    }

    /// Asks whether somebody alike may be known beyond the viewer's hubs: thirty times an hour, with a birth date. The
    /// answer is read in a later transaction, so that no question is taken back once it was answered.
    public void askElsewhere(UUID asking, LikenessTraits who, @Nullable LocalDate born) {
        sql.sql("select casefiles.ask_elsewhere(:asking, :keys, :born)")
                .param("asking", asking)
                .param("keys", SearchKeys.alike(who).toArray(String[]::new))
                .param("born", born, java.sql.Types.DATE)
                .query((row, n) -> true)
                .list();
    }

    /// Hubs beyond the viewer's that may know somebody alike; empty when it was not asked, or too often.
    public List<Elsewhere> elsewhere(UUID asking) {
        return sql.sql("""
                select h.name as hub, coalesce(string_agg(distinct trim(m.first_name || ' ' || m.last_name), ', '), '') as members
                from casefiles.answer_elsewhere(:asking) e (hub_id)
                join programme.hubs h on h.id = e.hub_id
                left join team.posts p on p.hub_id = h.id and p.standing in ('coach', 'hub-lead')
                    and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                left join team.members m on m.id = p.member_id
                group by h.id, h.name order by h.name
                """).param("asking", asking).query(Elsewhere.class).list();
    }

    private static Twin compare(LikenessTraits who, ResultSet row) throws SQLException {
        var born = row.getObject("birth_date", LocalDate.class);
        String first = row.getString("first_name");
        String last = row.getString("last_name");
        var other = LikenessTraits.of(first, last, born);
        for (Object way : (Object[]) row.getArray("reach").getArray()) {
            other = other.reachedBy(way.toString());
        }
        return new Twin(
                new ParticipantId(row.getObject("id", UUID.class)),
                (first + " " + last).strip(),
                born,
                row.getString("hub"),
                Likeness.between(who, other));
    }
}
