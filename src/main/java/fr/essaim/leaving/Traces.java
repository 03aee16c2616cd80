package fr.essaim.leaving;

import fr.essaim.kernel.Refusal;
import java.sql.Types;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a taking leaves behind, in its own transaction: the journal's rows with everybody's id, a row of its own, and a
/// word to each author whose reserved notes went.
final class Traces {
    /// So that a list of ids stays readable.
    private static final int BATCH = 500;

    private static final int AN_HOUR = 3;

    private final JdbcClient sql;

    Traces(JdbcTemplate template) {
        this.sql = JdbcClient.create(template);
    }

    /// One at a time in the whole installation, and three an hour for one member.
    /// @throws OneAtATime while somebody else's is being made
    /// @throws TooOften after three in an hour
    void throttle(Taking taking) {
        boolean free = sql.sql("select pg_try_advisory_xact_lock(hashtext('essaim leaving'))")
                .query(Boolean.class)
                .single();
        if (!free) {
            throw new OneAtATime();
        }
        int lately = sql.sql("""
                        select count(*) from leaving.takings where member_id = :me and reach <> 'house' and taken_at > now() - interval '1 hour'
                        """)
                .param("me", taking.by().id().value())
                .query(Integer.class)
                .single();
        if (lately >= AN_HOUR) {
            throw new TooOften();
        }
    }

    /// Before anything is read: who takes it, and about whom.
    /// @return how many people
    int journal(Taking taking) {
        String why = taking.reason() == null ? null : taking.reason().text();
        sql.sql("insert into journal.entries (act, reading, reason) values (:act, false, :why)")
                .param("act", act(taking))
                .param("why", why, Types.VARCHAR)
                .update();
        sql.sql("""
                insert into %s (act, reading, hub_id, participant_ids, reason)
                select :act, true, hub_id, array_agg(id order by id), :why from (
                    select w.id, w.hub_id, (row_number() over (partition by w.hub_id order by w.id) - 1) / :batch as part
                    from (%s) w) parts
                group by hub_id, part order by hub_id, part
                """.formatted(told(taking), taking.people()))
                .param("act", act(taking))
                .param("why", why, Types.VARCHAR)
                .param("batch", BATCH)
                .update();
        return sql.sql("select count(*) from (%s) w".formatted(taking.people()))
                .query(Integer.class)
                .single();
    }

    /// About whom somebody writes would, beside their notes of the team, tell the reserved ones.
    private static String told(Taking taking) {
        return taking.reach() == Reach.OWN ? "journal.whispers" : "journal.entries";
    }

    private static String act(Taking taking) {
        return taking.reach() == Reach.OWN ? "take-own-writings" : "take-away";
    }

    /// How much an author took stays theirs to know: beside their notes of the team it would tell the reserved ones.
    void keep(Taking taking, int people, long rows) {
        sql.sql("""
                insert into leaving.takings (id, taken_at, reach, programme_id, reason, reserved, people, rows)
                values (:id, :at, :reach, :programme, :why, :reserved, :people, :rows)
                """)
                .param("id", taking.id())
                .param("at", taking.at().atOffset(java.time.ZoneOffset.UTC))
                .param("reach", taking.reach().code())
                .param("programme", taking.programme(), Types.OTHER)
                .param("why", taking.reason() == null ? null : taking.reason().text(), Types.VARCHAR)
                .param("reserved", taking.reserved())
                .param("people", taking.reach() == Reach.OWN ? null : people, Types.INTEGER)
                .param("rows", taking.reach() == Reach.OWN ? null : rows, Types.BIGINT)
                .update();
        if (taking.reserved()) {
            sql.sql("""
                    insert into leaving.told (taking_id, member_id, notes)
                    select :id, x.author, count(*) from casefiles.facts x where x.compartment = 'reserved' and %s group by 2
                    """.formatted(taking.programme() == null ? "true" : Scope.HUB.of(taking.programme())))
                    .param("id", taking.id())
                    .update();
        }
    }

    static final class OneAtATime extends Refusal {
        OneAtATime() {
            super("leaving.refusal.one-at-a-time", null);
        }
    }

    static final class TooOften extends Refusal {
        TooOften() {
            super("leaving.refusal.too-often", null, AN_HOUR);
        }
    }
}
