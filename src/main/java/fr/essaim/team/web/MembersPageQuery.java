package fr.essaim.team.web;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.team.web.MembersPage.MemberRow;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class MembersPageQuery {
    private final JdbcClient sql;

    MembersPageQuery(JdbcClient sql) {
        this.sql = sql;
    }

    MembersPage page() {
        var rows = sql.sql("""
                select m.id, trim(m.first_name || ' ' || m.last_name) as name, m.email, p.roles, team.has_entered(m.id) as entered
                from team.members m
                left join lateral (
                    select string_agg(distinct role, ',' order by role) as roles from team.posts
                    where member_id = m.id and from_day <= team.today() and (until_day is null or until_day >= team.today())) p
                    on true
                order by lower(m.last_name), lower(m.first_name), m.id
                """).query(MemberRow.class).list();
        return new MembersPage(rows, Ids.mint());
    }

    String name(UUID member) {
        return sql.sql("select trim(first_name || ' ' || last_name) from team.members where id = :id")
                .param("id", member)
                .query(String.class)
                .optional()
                .orElseThrow(NotHere::new);
    }
}
