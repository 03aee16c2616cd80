package fr.essaim.leaving;

import fr.essaim.kernel.PersonName;
import fr.essaim.team.AccountNews;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells an author that their reserved notes were taken away: when, by whom, why.
@Component
class TakenNews implements AccountNews {
    private final JdbcClient sql;

    TakenNews(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<News> news() {
        return sql.sql("""
                select t.taken_at, d.notes, m.first_name, m.last_name, t.reason
                from leaving.told d join leaving.takings t on t.id = d.taking_id join team.members m on m.id = t.member_id
                where d.member_id = team.viewer() order by t.taken_at desc
                """)
                .query((row, n) -> new News(
                        "leaving.told",
                        List.of(
                                row.getTimestamp(1).toInstant(),
                                row.getInt(2),
                                new PersonName(row.getString(3), row.getString(4)),
                                row.getString(5))))
                .list();
    }
}
