package fr.essaim.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a coach goes in a day, drawn from the simulated programme.
///
/// @param coach works at one hub, the one with the most people
/// @param people of that hub, drawn evenly
/// @param charge those of them the coach accompanies today: what is agreed with somebody is read and written by few
/// @param director sees the figures
record Places(String coach, int hub, List<Somebody> people, List<Somebody> charge, String director) {
    /// So that two runs visit alike people.
    private static final String SEED = "essaim";

    record Somebody(String id, String firstName, String lastName) {
        String name() {
            return firstName + " " + lastName;
        }
    }

    private record Coach(String email, int hub) {}

    private static List<Somebody> drawn(JdbcClient sql, String question, Coach coach, int drawn) {
        return sql.sql(question)
                .param("hub", coach.hub())
                .param("coach", coach.email())
                .param("seed", SEED)
                .param("drawn", drawn)
                .query(Somebody.class)
                .list();
    }

    static Places in(DataSource owner, int drawn) {
        var sql = JdbcClient.create(owner);
        var coach = sql.sql("""
                select m.email, p.hub_id as hub from team.posts p join team.members m on m.id = p.member_id
                where p.standing = 'coach' and p.until_day is null and p.hub_id is not null
                  and (select count(distinct q.hub_id) from team.posts q where q.member_id = m.id) = 1
                order by (select count(*) from casefiles.participants c where c.hub_id = p.hub_id) desc, m.id limit 1
                """).query(Coach.class).single();
        String drawnFrom = """
                select id::text, first_name, last_name from casefiles.participants p where hub_id = :hub and %s
                order by md5(id::text || :seed) limit :drawn
                """;
        var people = drawn(sql, drawnFrom.formatted("true"), coach, drawn);
        var charge = drawn(sql, drawnFrom.formatted("""
                exists (select from casefiles.care_team c join team.members m on m.id = c.member_id
                    where c.participant_id = p.id and m.email = :coach and c.until_day is null)
                and exists (select from journeys.journeys j where j.participant_id = p.id and j.exited_on is null)"""), coach, drawn);
        String director = sql.sql("""
                select m.email from team.posts p join team.members m on m.id = p.member_id
                where p.role = 'director' and p.until_day is null order by m.id limit 1
                """).query(String.class).single();
        return new Places(coach.email(), coach.hub(), people, charge, director);
    }
}
