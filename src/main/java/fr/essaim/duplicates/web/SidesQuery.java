package fr.essaim.duplicates.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads files to be set face to face, all in one question, and journals whom it showed.
@Component
@Transactional
class SidesQuery {
    private final JdbcClient sql;
    private final Journal journal;

    SidesQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// Those the viewer may not read are not among them.
    Map<UUID, Side> of(Collection<UUID> files) {
        Map<UUID, Side> sides = new LinkedHashMap<>();
        sql.sql("""
                select p.id, p.first_name, p.last_name, p.birth_date, p.gender, h.name as hub,
                    p.opened_at::date as opened_on, trim(m.first_name || ' ' || m.last_name) as opened_by,
                    array(select value from casefiles.ways w where w.participant_id = p.id and w.until_day is null
                        and w.kind in ('phone', 'email') order by w.written_at) as reach,
                    (select concat_ws(', ', o.address, c.name) from casefiles.homes o
                        left join territory.communes c on c.code = o.commune_code
                        where o.participant_id = p.id order by o.from_day desc, o.written_at desc limit 1) as home,
                    j.entered_on, j.exited_on, r.name as reference
                from casefiles.participants p join programme.hubs h on h.id = p.hub_id
                join team.members m on m.id = p.opened_by
                left join lateral (select entered_on, exited_on from journeys.journeys
                    where participant_id = p.id order by entered_on desc limit 1) j on true
                left join lateral (select trim(m.first_name || ' ' || m.last_name) as name
                    from casefiles.care_team c join team.members m on m.id = c.member_id
                    where c.participant_id = p.id and c.part = 'reference' and c.until_day is null limit 1) r on true
                where p.id = any (:files)
                """).param("files", files.toArray(UUID[]::new)).query(row -> {
            Side side = side(row);
            sides.put(side.id(), side);
        });
        journal.read(
                "duplicates",
                null,
                sides.keySet().stream().map(ParticipantId::new).toList());
        return sides;
    }

    /// @throws NotHere when the viewer does not read both
    PairCard pair(UUID one, UUID other) {
        var sides = of(List.of(one, other));
        Side left = sides.get(one);
        Side right = sides.get(other);
        if (left == null || right == null || one.equals(other)) {
            throw new NotHere();
        }
        return PairCard.of(left, right, 0);
    }

    private static Side side(ResultSet row) throws SQLException {
        return new Side(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("gender"),
                Stream.of((Object[]) row.getArray("reach").getArray())
                        .map(Object::toString)
                        .toList(),
                blankToNull(row.getString("home")),
                row.getString("hub"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by"),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("exited_on", LocalDate.class),
                row.getString("reference"));
    }

    private static @org.jspecify.annotations.Nullable String blankToNull(
            @org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
