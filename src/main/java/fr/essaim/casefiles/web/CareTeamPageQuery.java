package fr.essaim.casefiles.web;

import fr.essaim.kernel.ParticipantId;
import java.util.LinkedHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class CareTeamPageQuery {
    private final JdbcClient sql;
    private final FilePanelsQuery panels;

    CareTeamPageQuery(JdbcClient sql, FilePanelsQuery panels) {
        this.sql = sql;
        this.panels = panels;
    }

    CareTeamPage page(ParticipantId person) {
        FilePanels file = panels.read(person);
        var candidates = new LinkedHashMap<String, String>();
        sql.sql("""
                select distinct m.id, trim(m.first_name || ' ' || m.last_name) as name, lower(m.last_name) as sort
                from team.posts p join team.members m on m.id = p.member_id
                where p.hub_id = :hub and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                order by sort, name
                """).param("hub", file.who().hub()).query(row -> {
            candidates.put(row.getString("id"), row.getString("name"));
        });
        return new CareTeamPage(file, candidates);
    }
}
