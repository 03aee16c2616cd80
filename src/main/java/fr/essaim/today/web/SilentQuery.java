package fr.essaim.today.web;

import fr.essaim.today.Silence;
import fr.essaim.today.Silence.Move;
import fr.essaim.today.web.MyDayPage.Shown;
import fr.essaim.today.web.MyDayPage.SilentRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads who has given no sign for long, among what the viewer may read: what somebody told a colleague in reserve does
/// not show here, not even as a sign.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SilentQuery {
    private final JdbcClient sql;

    SilentQuery(JdbcClient sql) {
        this.sql = sql;
    }

    private record Found(
            UUID id,
            String name,
            LocalDate opened,
            @Nullable LocalDate lastSign,
            boolean suspended,
            @Nullable String phone,
            @Nullable String wish,
            int everybody) {}

    private record MoveRow(UUID person, LocalDate day, boolean theirs) {}

    /// The longest silence first.
    Shown<SilentRow> rows(LocalDate today) {
        List<Found> found = sql.sql("""
                with theirs as (
                    select p.id, trim(p.first_name || ' ' || p.last_name) as name, p.sort_key,
                        coalesce(c.entered_on, (p.opened_at at time zone 'Europe/Paris')::date) as opened,
                        coalesce(c.suspended_since <= :today, false) as suspended
                    from today.mine() as w(id) join casefiles.participants p on p.id = w.id
                    left join journeys.clocks c on c.participant_id = w.id
                    where c.journey_id is not null
                       or (p.id = any ((select casefiles.viewer_caseload())::uuid[])
                           and not exists (select 1 from journeys.journeys j where j.participant_id = w.id))),
                silent as (
                    select m.*, s.last_sign, count(*) over () as everybody
                    from theirs m left join lateral (
                        select f.day as last_sign from casefiles.facts f
                        where f.participant_id = m.id and f.sign in ('person', 'both') and f.state = 'done' and f.stands
                          and f.day <= :today
                        order by f.day desc limit 1) s on true
                    where greatest(coalesce(s.last_sign, m.opened), m.opened) < :today - :longest::int
                    order by greatest(coalesce(s.last_sign, m.opened), m.opened), m.sort_key, m.id limit :most)
                select s.*,
                    (select w.value from casefiles.ways w where w.participant_id = s.id and w.kind = 'phone'
                        and w.until_day is null order by w.written_at limit 1) as phone,
                    (select string_agg(w.words, ' ' order by w.written_at) from casefiles.wishes w
                        where w.participant_id = s.id and w.until_day is null) as wish
                from silent s order by greatest(coalesce(s.last_sign, s.opened), s.opened), s.sort_key, s.id
                """)
                .param("today", today)
                .param("longest", Silence.DAYS)
                .param("most", Shown.MOST)
                .query(Found.class)
                .list();
        var moves = moves(found, today);
        return new Shown<>(
                found.stream()
                        .map(one -> new SilentRow(
                                one.id(),
                                one.name(),
                                one.phone(),
                                one.wish(),
                                one.suspended(),
                                new Silence(one.opened(), one.lastSign(), moves.getOrDefault(one.id(), List.of()))))
                        .toList(),
                found.isEmpty() ? 0 : found.getFirst().everybody());
    }

    private Map<UUID, List<Move>> moves(List<Found> found, LocalDate today) {
        var moves = new HashMap<UUID, List<Move>>();
        sql.sql("""
                select f.participant_id as person, f.day, f.sign <> 'us' as theirs from casefiles.facts f
                where f.participant_id = any (:people) and f.sign is not null and f.state = 'done' and f.stands
                  and f.day between :from and :today
                order by f.day
                """)
                .param("people", found.stream().map(Found::id).toArray(UUID[]::new))
                .param("from", earliest(found, today))
                .param("today", today)
                .query(MoveRow.class)
                .list()
                .forEach(row -> moves.computeIfAbsent(row.person(), id -> new java.util.ArrayList<>())
                        .add(new Move(row.day(), row.theirs())));
        return moves;
    }

    /// Far enough back to count our attempts since the last sign.
    private static LocalDate earliest(List<Found> found, LocalDate today) {
        return found.stream()
                .map(one -> new Silence(one.opened(), one.lastSign(), List.of()).since())
                .reduce(today.minusDays(Silence.SHOWN), (one, other) -> one.isBefore(other) ? one : other);
    }
}
