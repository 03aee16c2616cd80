package fr.essaim.facts.web;

import fr.essaim.facts.Compartment;
import fr.essaim.facts.web.Writing.Choice;
import fr.essaim.facts.web.Writing.Colleague;
import fr.essaim.kernel.ParticipantId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads where the viewer may write about somebody, and who would read it today.
@Component
@Transactional
class WritingQuery {
    private final JdbcClient sql;

    WritingQuery(JdbcClient sql) {
        this.sql = sql;
    }

    Writing about(ParticipantId person, int hub) {
        List<Choice> choices = sql.sql("""
                select w.compartment,
                    array(select trim(m.first_name || ' ' || m.last_name) from team.members m
                        where m.id <> team.viewer() and exists (
                            select 1 from team.posts p
                            join programme.compartment_readers r on r.role = p.role and r.compartment = w.compartment
                            join programme.hubs h on h.id = p.hub_id and h.programme_id = r.programme_id
                            where p.member_id = m.id and p.hub_id = :hub
                              and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                              and (r.reach = 'hub' or exists (
                                  select 1 from casefiles.care_team c
                                  where c.participant_id = :person and c.member_id = m.id and c.from_day <= team.today()
                                    and (c.until_day is null or c.until_day >= team.today()))))
                        order by lower(m.last_name), lower(m.first_name)) as readers
                from unnest(array['team', 'employment', 'reserved']) w (compartment)
                where :hub = any (casefiles.viewer_writes(w.compartment))
                """)
                .param("hub", hub)
                .param("person", person.value())
                .query((row, n) -> new Choice(Compartment.of(row.getString("compartment")), Arrays.asList((String[])
                        row.getArray("readers").getArray())))
                .list();
        return new Writing(choices, first(choices, hub), nameable(hub), team(person));
    }

    private List<Colleague> team(ParticipantId person) {
        return sql.sql("""
                select m.id, trim(m.first_name || ' ' || m.last_name) as name, '' as role
                from casefiles.care_team c join team.members m on m.id = c.member_id
                where c.participant_id = :person and m.id <> team.viewer() and c.from_day <= team.today()
                  and (c.until_day is null or c.until_day >= team.today())
                group by m.id order by lower(m.last_name), lower(m.first_name)
                """)
                .param("person", person.value())
                .query(Colleague.class)
                .list();
    }

    private @org.jspecify.annotations.Nullable Compartment first(List<Choice> choices, int hub) {
        boolean bound = sql.sql("""
                select exists (select 1 from team.posts where member_id = team.viewer() and hub_id = :hub
                    and standing = 'social-worker'
                    and from_day <= team.today() and (until_day is null or until_day >= team.today()))
                """).param("hub", hub).query(Boolean.class).single();
        return Compartment.first(choices.stream().map(Choice::compartment).toList(), bound)
                .orElse(null);
    }

    /// Colleagues of a hub a reserved fact may be shown to.
    List<Colleague> nameable(int hub) {
        return sql.sql("""
                select m.id, trim(m.first_name || ' ' || m.last_name) as name, min(p.role) as role
                from team.posts p join team.members m on m.id = p.member_id
                where p.hub_id = :hub and p.standing in ('coach', 'social-worker') and m.id <> team.viewer()
                  and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                group by m.id order by lower(m.last_name), lower(m.first_name)
                """).param("hub", hub).query(Colleague.class).list();
    }
}
