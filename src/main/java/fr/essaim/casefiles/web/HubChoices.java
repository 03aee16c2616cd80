package fr.essaim.casefiles.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hubs to choose from in a form, id to name, in French order.
@Component
@Transactional
class HubChoices {
    private final JdbcClient sql;

    HubChoices(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those where the viewer may open a file.
    Map<String, String> ofViewer() {
        var choices = new LinkedHashMap<String, String>();
        sql.sql("""
                select id, name from programme.hubs
                where (id = any ((select team.viewer_hubs())::int[]) or (select team.viewer_is('administrator')))
                  and opens_on <= team.today() and (closes_on is null or closes_on >= team.today()) order by name
                """).query(row -> {
            choices.put(row.getString("id"), row.getString("name"));
        });
        return choices;
    }
}
