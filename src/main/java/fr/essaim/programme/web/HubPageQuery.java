package fr.essaim.programme.web;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Standing;
import fr.essaim.programme.Hubs;
import fr.essaim.programme.Programmes;
import fr.essaim.programme.web.HubPage.Antenna;
import fr.essaim.programme.web.HubPage.CommuneLine;
import fr.essaim.programme.web.HubPage.Hub;
import fr.essaim.programme.web.HubPage.Post;
import fr.essaim.team.Viewers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class HubPageQuery {
    private final JdbcClient sql;
    private final Hubs hubs;
    private final Programmes programmes;

    HubPageQuery(JdbcClient sql, Hubs hubs, Programmes programmes) {
        this.sql = sql;
        this.hubs = hubs;
        this.programmes = programmes;
    }

    /// The address of a hub names its programme: two programmes may have a hub of one code.
    String path(HubId hub) {
        return sql.sql("""
                select '/hubs/' || p.code || '/' || h.code
                from programme.hubs h join programme.programmes p on p.id = h.programme_id where h.id = :hub
                """).param("hub", hub.value()).query(String.class).single();
    }

    HubPage page(String programme, String code) {
        HubId id = hubs.named(programme, code);
        Hub hub = sql.sql("""
                select h.id, h.code, h.name, h.opens_on, h.closes_on, p.title as programme, p.code as programme_code
                from programme.hubs h join programme.programmes p on p.id = h.programme_id where h.id = :id
                """).param("id", id.value()).query(Hub.class).single();
        return new HubPage(hub, programmes.recipeOf(id), antennas(id), communes(id), posts(id), members());
    }

    private List<Antenna> antennas(HubId hub) {
        return sql.sql("""
                select a.id, a.name, a.address, c.name as commune, a.from_day, a.until_day
                from programme.antennas a left join territory.communes c on c.code = a.commune_code
                where a.hub_id = :hub order by a.until_day nulls first, a.name, a.id
                """).param("hub", hub.value()).query(Antenna.class).list();
    }

    private List<CommuneLine> communes(HubId hub) {
        return sql.sql("""
                select c.code, c.name from programme.hub_communes h join territory.communes c on c.code = h.commune_code
                where h.hub_id = :hub order by c.sort_key, c.code
                """).param("hub", hub.value()).query(CommuneLine.class).list();
    }

    private List<Post> posts(HubId hub) {
        return sql.sql("""
                select p.id, trim(m.first_name || ' ' || m.last_name) as name, p.role, p.fte, p.from_day, p.until_day
                from team.posts p join team.members m on m.id = p.member_id
                where p.hub_id = :hub
                order by p.until_day desc nulls first, p.standing, p.role, lower(m.last_name), p.id
                """).param("hub", hub.value()).query(Post.class).list();
    }

    private Map<String, String> members() {
        var members = new LinkedHashMap<String, String>();
        if (Viewers.required().is(Standing.ADMINISTRATOR)) {
            sql.sql("""
                    select id, trim(first_name || ' ' || last_name) as name from team.members
                    order by lower(last_name), lower(first_name), id
                    """).query(row -> {
                members.put(row.getString("id"), row.getString("name"));
            });
        }
        return members;
    }
}
