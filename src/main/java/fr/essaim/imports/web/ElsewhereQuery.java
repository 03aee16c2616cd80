package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.web.DryRunPage.Elsewhere;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads which lines may be about somebody known beyond the viewer's hubs, and whom to ask.
@Component
@Transactional
class ElsewhereQuery {
    private final JdbcClient sql;

    ElsewhereQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the list's order, a hub after the other.
    List<Elsewhere> elsewhere(ImportId id) {
        return sql.sql("""
                select l.line, l.name, h.name as hub,
                    coalesce(string_agg(distinct trim(m.first_name || ' ' || m.last_name), ', '), '') as members
                from imports.elsewhere e
                join imports.lines l on l.import_id = e.import_id and l.line = e.line and l.name = e.name and l.born = e.born
                cross join lateral unnest(e.hubs) as known (hub_id)
                join programme.hubs h on h.id = known.hub_id
                left join team.posts p on p.hub_id = h.id and p.standing in ('coach', 'hub-lead')
                    and p.from_day <= team.today() and (p.until_day is null or p.until_day >= team.today())
                left join team.members m on m.id = p.member_id
                where e.import_id = :id and l.pile <> 'rest'
                group by l.line, l.name, h.id, h.name order by l.line, h.name limit 50
                """).param("id", id.value()).query(Elsewhere.class).list();
    }

    /// Lines the question was not asked for: those beyond the day's measure.
    int unasked(ImportId id) {
        return sql.sql("""
                select count(*)::int from imports.lines l
                where l.import_id = :id and l.pile <> 'rest' and l.fate in ('new', 'to_mend') and l.born is not null
                    and not (select team.viewer_is('administrator')) and not exists (select 1 from imports.elsewhere e
                        where e.import_id = l.import_id and e.line = l.line and e.name = l.name and e.born = l.born)
                """).param("id", id.value()).query(Integer.class).single();
    }
}
