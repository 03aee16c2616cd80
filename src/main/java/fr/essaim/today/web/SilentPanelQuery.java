package fr.essaim.today.web;

import fr.essaim.site.DayPanel;
import fr.essaim.site.Sheaf;
import fr.essaim.today.Silence;
import fr.essaim.today.Silence.Move;
import fr.essaim.today.web.SilentPanel.SilentRow;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads who has given no sign for long, among what the viewer may read, a message or an answer of
/// theirs being one: what somebody told a colleague in reserve does not show here, not even as a
/// sign.
@Component
class SilentPanelQuery implements DayPanel {
    private static final String QUESTION = """
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
                select m.*, s.last_sign, greatest(coalesce(s.last_sign, m.opened), m.opened) as since,
                    count(*) over () as everybody
                from theirs m cross join lateral (
                    select greatest((select max(o.day) from casefiles.other_signs(m.id) o), (select f.day from casefiles.facts f
                    where f.participant_id = m.id and f.sign in ('person', 'both') and f.state = 'done' and f.stands
                      and f.day <= :today
                    order by f.day desc limit 1)) as last_sign) s
                where greatest(coalesce(s.last_sign, m.opened), m.opened) < :today::date - %d
                order by since, m.sort_key, m.id limit %d)
            select s.id, s.name, s.opened, s.last_sign, s.suspended, s.everybody::int as everybody,
                (select w.value from casefiles.ways w where w.participant_id = s.id and w.kind = 'phone'
                    and w.until_day is null order by w.written_at limit 1) as phone,
                (select string_agg(w.words, ' ' order by w.written_at) from casefiles.wishes w
                    where w.participant_id = s.id and w.until_day is null) as wish,
                m.days, m.theirs
            from silent s cross join lateral (
                select array_agg(v.day order by v.day, v.theirs) as days, array_agg(v.theirs order by v.day, v.theirs) as theirs
                from (select f.day, f.sign <> 'us' as theirs from casefiles.facts f
                    where f.participant_id = s.id and f.sign is not null and f.state = 'done' and f.stands
                    union all select o.day, true from casefiles.other_signs(s.id) o) v
                where v.day between least(s.since, :today::date - %d) and :today) m
            order by s.since, s.sort_key, s.id
            """.formatted(Silence.DAYS, FirstRows.MOST, Silence.SHOWN);

    private record Found(SilentRow row, int everybody) {}

    @Override
    public Supplier<List<Part>> ask(Sheaf sheaf, LocalDate today) {
        List<Found> found = sheaf.ask(QUESTION, (row, n) -> found(row));
        return () -> {
            int all = found.isEmpty() ? 0 : found.getFirst().everybody();
            var rows = found.stream().map(Found::row).toList();
            return List.of(new Part(
                    Side.DAY,
                    20,
                    all == 0 ? null : new SilentPanel(new FirstRows<>(rows, all), today),
                    rows.stream().map(SilentRow::person).toList(),
                    List.of(new Told(SilentPanel.LEAD, all))));
        };
    }

    private static Found found(ResultSet row) throws SQLException {
        LocalDate opened = row.getObject("opened", LocalDate.class);
        var silence = new Silence(opened, row.getObject("last_sign", LocalDate.class), moves(row));
        return new Found(
                new SilentRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("wish"),
                        row.getBoolean("suspended"),
                        silence),
                row.getInt("everybody"));
    }

    private static List<Move> moves(ResultSet row) throws SQLException {
        @Nullable Array days = row.getArray("days");
        if (days == null) {
            return List.of();
        }
        var on = (Date[]) days.getArray();
        var theirs = (Boolean[]) row.getArray("theirs").getArray();
        return IntStream.range(0, on.length)
                .mapToObj(n -> new Move(on[n].toLocalDate(), theirs[n]))
                .toList();
    }
}
