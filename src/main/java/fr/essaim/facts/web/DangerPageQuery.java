package fr.essaim.facts.web;

import fr.essaim.facts.web.Writing.Colleague;
import fr.essaim.kernel.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class DangerPageQuery {
    private final JdbcClient sql;
    private final FactPageQuery facts;

    DangerPageQuery(JdbcClient sql, FactPageQuery facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /// @throws NotHere when there is no such person for this viewer
    DangerPage page(ParticipantId person) {
        FactPage fact = facts.blank(person);
        return new DangerPage(
                fact,
                sql.sql("""
                select m.id, trim(m.first_name || ' ' || m.last_name) as name, min(p.role) as role
                from casefiles.participants pt join programme.hubs h on h.id = pt.hub_id
                join team.posts p on p.hub_id = h.id
                join programme.compartment_writers w
                    on w.programme_id = h.programme_id and w.role = p.role and w.compartment = 'reserved'
                join team.members m on m.id = p.member_id
                where pt.id = :person and m.id <> team.viewer()
                  and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                group by m.id order by lower(m.last_name), lower(m.first_name)
                """)
                        .param("person", person.value())
                        .query(Colleague.class)
                        .list());
    }
}
