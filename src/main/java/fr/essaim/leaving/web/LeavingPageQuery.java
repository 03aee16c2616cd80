package fr.essaim.leaving.web;

import fr.essaim.leaving.web.LeavingPage.PastRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class LeavingPageQuery {
    private final JdbcClient sql;

    LeavingPageQuery(JdbcClient sql) {
        this.sql = sql;
    }

    LeavingPage page() {
        return new LeavingPage(sql.sql("""
                select t.taken_at, concat_ws(' ', m.first_name, m.last_name), t.reach, t.reserved, t.people, t.reason
                from leaving.takings t join team.members m on m.id = t.member_id order by t.taken_at desc limit 20
                """)
                .query((row, n) -> new PastRow(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, Integer.class),
                        row.getString(6)))
                .list());
    }
}
