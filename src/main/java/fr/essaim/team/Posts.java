package fr.essaim.team;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Standing;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Dated shares of a role, at a hub or for the whole installation, counted in full-time equivalents.
@Component
@Transactional
public class Posts {
    private final JdbcClient sql;
    private final Journal journal;

    Posts(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    private record Share(
            BigDecimal fte, LocalDate fromDay, @Nullable LocalDate untilDay) {}

    /// @param role the recipe's id of the role, or `hub-lead`, `director`, `administrator`, `controller`, `funder`
    /// @param hub null for a standing that is not tied to a hub
    /// @param fte between 0 and 1; the member's shares of one day never exceed 1
    /// @throws MoreThanFullTime when they would
    public UUID appoint(
            MemberId member, String role, Standing standing, @Nullable HubId hub, BigDecimal fte, Period period) {
        lock(member);
        refuseMoreThanFullTime(member, fte, period);
        UUID id = Ids.mint();
        sql.sql("""
                insert into team.posts (id, member_id, role, standing, hub_id, fte, from_day, until_day)
                values (:id, :member, :role, :standing, :hub, :fte, :from, :until)
                """)
                .param("id", id)
                .param("member", member.value())
                .param("role", role)
                .param("standing", standing.code())
                .param("hub", hub == null ? null : hub.value(), Types.INTEGER)
                .param("fte", fte)
                .param("from", period.from())
                .param("until", period.until(), Types.DATE)
                .update();
        journal.did("appoint", hub);
        return id;
    }

    /// The post's last day. What the member wrote stays theirs; what they read ends with it.
    /// @throws NoSuchPost when there is none, or not for this viewer
    /// @throws Period.EndsBeforeItStarts when the last day is before the first
    public void end(UUID post, LocalDate lastDay) {
        LocalDate from = sql.sql("select from_day from team.posts where id = :id")
                .param("id", post)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(NoSuchPost::new);
        var period = new Period(from, lastDay);
        int ended = sql.sql("update team.posts set until_day = :until where id = :id")
                .param("until", period.until())
                .param("id", post)
                .update();
        if (ended == 0) {
            throw new NoSuchPost();
        }
        journal.did("end-post");
    }

    /// Two appointments of one member at the same moment are counted one after the other.
    private void lock(MemberId member) {
        sql.sql("select 1 from team.members where id = :id for no key update")
                .param("id", member.value())
                .query(Integer.class)
                .optional();
    }

    private void refuseMoreThanFullTime(MemberId member, BigDecimal fte, Period period) {
        List<Share> shares = sql
                .sql("select fte, from_day, until_day from team.posts where member_id = :id")
                .param("id", member.value())
                .query(Share.class)
                .list()
                .stream()
                .filter(share -> new Period(share.fromDay(), share.untilDay()).overlaps(period))
                .toList();
        // the busiest day is the first of the new post or the first of one that begins during it
        var firsts = new java.util.ArrayList<LocalDate>(List.of(period.from()));
        shares.stream().map(Share::fromDay).filter(period::covers).forEach(firsts::add);
        for (LocalDate day : firsts) {
            BigDecimal held = shares.stream()
                    .filter(share -> new Period(share.fromDay(), share.untilDay()).covers(day))
                    .map(Share::fte)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (held.add(fte).compareTo(BigDecimal.ONE) > 0) {
                throw new MoreThanFullTime(held, day);
            }
        }
    }

    public static final class MoreThanFullTime extends Refusal {
        MoreThanFullTime(BigDecimal held, LocalDate day) {
            super("team.refusal.more-than-full-time", "fte", held, day);
        }
    }

    public static final class NoSuchPost extends Refusal {
        NoSuchPost() {
            super("team.refusal.no-such-post", null);
        }
    }
}
