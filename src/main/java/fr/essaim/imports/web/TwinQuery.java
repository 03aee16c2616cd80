package fr.essaim.imports.web;

import fr.essaim.casefiles.Way;
import fr.essaim.imports.ImportId;
import fr.essaim.imports.web.DryRunPage.Side;
import fr.essaim.imports.web.DryRunPage.Twin;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the next line that may be about somebody already met, with that other line or file beside it.
@Component
@Transactional
class TwinQuery {
    private static final String OPEN = """
            from imports.remarks r where r.import_id = :id and r.weight = 'decide'
                and (r.other_line is not null or r.other_person is not null)
            """;

    private final JdbcClient sql;
    private final Journal journal;

    TwinQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    int count(ImportId id) {
        return sql.sql("select count(distinct r.line)::int " + OPEN)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    @Nullable
    Twin first(ImportId id) {
        Twin twin = sql.sql("""
                with asked as (select r.line, r.problem, r.other_line, r.other_person
                """ + OPEN + """
                    order by r.line, r.nth limit 1)
                select a.*, l.name, l.born, l.reached, l.town, l.entered, null as hub,
                    coalesce(o.name, trim(p.first_name || ' ' || p.last_name), '') as other_name,
                    coalesce(o.born, p.birth_date) as other_born, coalesce(o.reached, w.value, '') as other_reached,
                    coalesce(o.town, h.town, '') as other_town, o.entered as other_entered, hub.name as other_hub
                from asked a join imports.lines l on l.import_id = :id and l.line = a.line
                left join imports.lines o on o.import_id = :id and o.line = a.other_line
                left join casefiles.participants p on p.id = a.other_person
                left join programme.hubs hub on hub.id = p.hub_id
                left join lateral (select value from casefiles.ways w where w.participant_id = p.id and w.until_day is null
                    order by w.kind desc, w.from_day desc limit 1) w on true
                left join lateral (select c.name as town from casefiles.homes d
                    left join territory.communes c on c.code = d.commune_code
                    where d.participant_id = p.id order by d.from_day desc limit 1) h on true
                """)
                .param("id", id.value())
                .query((row, n) -> new Twin(
                        row.getInt("line"),
                        row.getString("problem"),
                        row.getObject("other_line", Integer.class),
                        row.getObject("other_person", UUID.class),
                        side(row, ""),
                        side(row, "other_")))
                .optional()
                .orElse(null);
        if (twin != null && twin.otherPerson() != null) {
            journal.read("import-people", new ParticipantId(twin.otherPerson()));
        }
        return twin;
    }

    private static Side side(ResultSet row, String which) throws SQLException {
        return new Side(
                row.getString(which + "name"),
                row.getObject(which + "born", LocalDate.class),
                Way.spaced(row.getString(which + "reached")),
                row.getString(which + "town"),
                row.getObject(which + "entered", LocalDate.class),
                row.getString(which + "hub"));
    }
}
