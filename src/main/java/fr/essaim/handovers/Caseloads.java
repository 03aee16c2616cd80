package fr.essaim.handovers;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.handovers.Caseload.Leaver;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Standing;
import fr.essaim.team.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads a caseload as the viewer may: three questions, however many people. Whoever shows names
/// journals it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Caseloads {
    private final JdbcClient sql;

    Caseloads(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotHere when the member never worked at this hub, or the viewer does not
    public Caseload read(Handover handover) {
        return new Caseload(leaver(handover), charges(handover), successors(handover));
    }

    private Leaver leaver(Handover handover) {
        return sql.sql("""
                select m.id, trim(m.first_name || ' ' || m.last_name) as name,
                    coalesce(nullif(m.first_name, ''), m.last_name) as first_name, p.role, p.standing,
                    (select case when bool_or(until_day is null) then null else max(until_day) end
                        from team.posts where member_id = :member and hub_id = :hub) as last_day
                from team.members m join team.posts p on p.member_id = m.id
                where m.id = :member and p.hub_id = :hub and p.hub_id = any ((select team.viewer_hubs())::int[])
                order by p.from_day desc, p.fte desc, p.id limit 1
                """)
                .param("member", handover.member().value())
                .param("hub", handover.hub().value())
                .query((row, n) -> new Leaver(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("first_name"),
                        row.getString("role"),
                        Standing.of(row.getString("standing")),
                        row.getObject("last_day", LocalDate.class)))
                .optional()
                .orElseThrow(NotHere::new);
    }

    private List<Charge> charges(Handover handover) {
        return sql.sql("""
                with mine as (
                    select distinct on (participant_id) id, participant_id, part from casefiles.care_team
                    where member_id = :member and hub_id = :hub and (until_day is null or until_day >= :from)
                      and (:until::date is null or from_day <= :until)
                    order by participant_id, from_day),
                others as (
                    select c.participant_id, (array_agg(c.member_id) filter (where c.part = 'reference'))[1] as reference,
                        array_agg(c.member_id) filter (where c.part <> 'reference') as around
                    from casefiles.care_team c join mine on mine.participant_id = c.participant_id
                    where c.member_id <> :member and c.from_day <= :from and (c.until_day is null or c.until_day >= :from)
                    group by 1),
                wishes as (
                    select w.participant_id, string_agg(w.words, '. ' order by w.written_at) as words
                    from casefiles.wishes w join mine on mine.participant_id = w.participant_id
                    where w.until_day is null group by 1)
                select mine.id, p.id as person, trim(p.first_name || ' ' || p.last_name) as name,
                    coalesce(nullif(p.first_name, ''), p.last_name) as first_name, mine.part, o.reference, o.around, w.words
                from mine join casefiles.participants p on p.id = mine.participant_id
                left join others o on o.participant_id = p.id left join wishes w on w.participant_id = p.id
                order by p.sort_key, p.id
                """)
                .param("member", handover.member().value())
                .param("hub", handover.hub().value())
                .param("from", handover.from())
                .param("until", handover.until(), Types.DATE)
                .query((row, n) -> charge(row))
                .list();
    }

    private static Charge charge(ResultSet row) throws SQLException {
        UUID reference = row.getObject("reference", UUID.class);
        String wishes = row.getString("words");
        return new Charge(
                row.getObject("id", UUID.class),
                new ParticipantId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("first_name"),
                Part.of(row.getString("part")),
                reference == null ? null : new MemberId(reference),
                array(row, "around").map(id -> new MemberId((UUID) id)).collect(Collectors.toSet()),
                wishes == null ? null : Language.wishedIn(wishes).orElse(null));
    }

    private List<Successor> successors(Handover handover) {
        return sql.sql("""
                with there as (
                    select member_id, sum(fte) as fte, (array_agg(role order by fte desc, id))[1] as role,
                        (array_agg(standing order by fte desc, id))[1] as standing
                    from team.posts
                    where hub_id = :hub and from_day <= :from and (until_day is null or until_day >= :needed)
                    group by 1),
                loads as (
                    select member_id, count(distinct participant_id)::int as load from casefiles.care_team
                    where hub_id = :hub and from_day <= :from and (until_day is null or until_day >= :from) group by 1)
                select m.id, trim(m.first_name || ' ' || m.last_name) as name,
                    coalesce(nullif(m.first_name, ''), m.last_name) as first_name, t.role, t.standing, t.fte,
                    coalesce(l.load, 0) as load,
                    array(select language from team.languages where member_id = m.id) as languages
                from there t join team.members m on m.id = t.member_id left join loads l on l.member_id = t.member_id
                where m.id <> :member and not exists (select from team.absences a where a.member_id = m.id
                    and a.from_day <= coalesce(:until::date, :from) and a.until_day >= :from)
                order by lower(m.last_name), name, m.id
                """)
                .param("member", handover.member().value())
                .param("hub", handover.hub().value())
                .param("from", handover.from())
                .param("until", handover.until(), Types.DATE)
                .param("needed", handover.neededUntil())
                .query((row, n) -> new Successor(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("first_name"),
                        row.getString("role"),
                        Standing.of(row.getString("standing")),
                        row.getBigDecimal("fte"),
                        row.getInt("load"),
                        languages(row)))
                .list();
    }

    private static Set<Language> languages(ResultSet row) throws SQLException {
        return array(row, "languages").map(code -> new Language((String) code)).collect(Collectors.toSet());
    }

    private static Stream<Object> array(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Stream.of() : Arrays.stream((Object[]) array.getArray());
    }
}
