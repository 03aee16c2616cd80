package fr.essaim.audits;

import fr.essaim.kernel.Ids;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps audits and what was read for them, in the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditRepository {
    private static final String AUDITS = """
            select a.id, a.programme_id, p.code as programme, p.title, trim(m.first_name || ' ' || m.last_name) as controller,
                a.post_id, a.sent_by, a.purpose, a.from_day, coalesce(l.until_day, a.until_day) as until_day, a.opened_at,
                coalesce(trim(o.first_name || ' ' || o.last_name), '') as opened_by, e.ended_at,
                a.until_day as agreed_until, coalesce(trim(c.first_name || ' ' || c.last_name), '') as moved_by, l.written_at as moved_at
            from audits.audits a join programme.programmes p on p.id = a.programme_id
            left join team.members m on m.id = a.controller_id left join team.members o on o.id = a.opened_by
            left join audits.endings e on e.audit_id = a.id
            left join lateral (select * from audits.last_days l where l.audit_id = a.id
                order by l.written_at desc, l.id desc limit 1) l on true
            left join team.members c on c.id = l.author
            """;

    private final JdbcClient sql;

    AuditRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Audit> find(UUID id) {
        return sql.sql(AUDITS + "where a.id = :id")
                .param("id", id)
                .query(Audit.class)
                .optional();
    }

    /// The latest first.
    List<Audit> all(int most) {
        return sql.sql(AUDITS + "order by a.opened_at desc, a.id limit :most")
                .param("most", most)
                .query(Audit.class)
                .list();
    }

    void open(
            UUID id,
            UUID programme,
            @Nullable UUID controller,
            @Nullable UUID post,
            String sentBy,
            String why,
            Span days) {
        sql.sql("""
                insert into audits.audits (id, programme_id, controller_id, post_id, sent_by, purpose, from_day, until_day)
                values (:id, :programme, :controller, :post, :sentBy, :purpose, :from, :until)
                """)
                .param("id", id)
                .param("programme", programme)
                .param("controller", controller, Types.OTHER)
                .param("post", post, Types.OTHER)
                .param("sentBy", sentBy)
                .param("purpose", why)
                .param("from", days.from())
                .param("until", days.until())
                .update();
    }

    /// Both ends told.
    record Span(LocalDate from, LocalDate until) {}

    void move(UUID id, LocalDate last) {
        sql.sql("insert into audits.last_days (id, audit_id, until_day) values (:id, :audit, :last)")
                .param("id", Ids.mint())
                .param("audit", id)
                .param("last", last)
                .update();
    }

    boolean end(UUID id) {
        return sql.sql("insert into audits.endings (audit_id) values (:id) on conflict do nothing")
                        .param("id", id)
                        .update()
                == 1;
    }

    void read(UUID programme, @Nullable UUID audit, String reason) {
        sql.sql("""
                insert into audits.readings (id, programme_id, audit_id, reason) values (:id, :programme, :audit, :reason)
                """)
                .param("id", Ids.mint())
                .param("programme", programme)
                .param("audit", audit, Types.OTHER)
                .param("reason", reason)
                .update();
    }
}
