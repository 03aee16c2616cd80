package fr.essaim.tasks.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where what speaks to the viewer stands. The page it leads to journals what it shows.
@Component
@Transactional(readOnly = true)
class MentionQuery {
    private final JdbcClient sql;

    MentionQuery(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> place(UUID mention) {
        return sql.sql("""
                select case when m.task_id is not null then '/tasks/' || m.task_id
                        when m.note_id is not null then '/people/' || m.participant_id
                        else '/people/' || m.participant_id || '/history?until=' || (
                            select f.day from casefiles.facts f where f.id = m.fact_id) end
                from tasks.mentions m where m.id = :id and m.member_id = team.viewer()
                """).param("id", mention).query(String.class).optional();
    }
}
