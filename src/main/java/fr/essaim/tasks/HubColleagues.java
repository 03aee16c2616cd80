package fr.essaim.tasks;

import fr.essaim.facts.Compartment;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Spelling;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Those who work where a person is accompanied, and whether what is being written is theirs to read.
@Repository
public class HubColleagues {
    private final JdbcClient sql;

    HubColleagues(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param role as the recipe calls it
    public record Colleague(UUID id, String first, String last, String role, boolean reads) {
        public String name() {
            return (first + " " + last).strip();
        }

        /// What a text calls them by: their first name, followed by the last where another of these has the same.
        public String called(Collection<Colleague> among) {
            boolean alone = among.stream()
                    .filter(Colleague::reads)
                    .noneMatch(other -> !other.id.equals(id) && SpokenTo.isCalled(first, other.first, other.last));
            return alone && SpokenTo.isWord(first) ? first : Spelling.plain(first + last);
        }
    }

    /// @param person null when nobody is named yet: those of the viewer's own hubs
    /// @param where it is being written
    /// @param named who may read what is reserved
    public List<Colleague> of(@Nullable ParticipantId person, Compartment where, Collection<UUID> named) {
        return sql.sql("""
                select m.id, m.first_name as first, m.last_name as last, min(t.role) as role,
                    case when :where = 'reserved' then m.id = any (:named)
                    else bool_or(r.reach is not null and (r.reach = 'hub' or :person::uuid is null or exists (
                        select from casefiles.care_team c where c.participant_id = :person and c.member_id = m.id
                          and c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today())))) end as reads
                from programme.hubs h
                join team.posts t on t.hub_id = h.id and t.from_day <= team.today()
                    and (t.until_day is null or t.until_day >= team.today())
                join team.members m on m.id = t.member_id
                left join programme.compartment_readers r on r.programme_id = h.programme_id and r.role = t.role
                    and r.compartment = :where
                where h.id = (select p.hub_id from casefiles.participants p where p.id = :person)
                   or :person::uuid is null and h.id = any (casefiles.viewer_writes('team'))
                group by m.id order by m.last_name, m.first_name
                """)
                .param("where", where.code())
                .param("named", named.toArray(UUID[]::new))
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query(Colleague.class)
                .list();
    }

    /// Those named as readers of a reserved fact.
    List<UUID> named(UUID fact) {
        return sql.sql("select member_id from casefiles.fact_readers where fact_id = :fact and ended_at is null")
                .param("fact", fact)
                .query(UUID.class)
                .list();
    }
}
