package fr.essaim.casefiles.web;

import fr.essaim.casefiles.web.FilePanels.CareRow;
import fr.essaim.casefiles.web.FilePanels.HomeRow;
import fr.essaim.casefiles.web.FilePanels.OrientationRow;
import fr.essaim.casefiles.web.FilePanels.SituationRow;
import fr.essaim.casefiles.web.FilePanels.StayRow;
import fr.essaim.casefiles.web.FilePanels.WayRow;
import fr.essaim.casefiles.web.FilePanels.Who;
import fr.essaim.casefiles.web.FilePanels.WishRow;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.site.Sheaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a person's file for the screen, and journals that it was read.
@Component
@Transactional
public class FilePanelsQuery {
    private final JdbcClient sql;
    private final NamedParameterJdbcOperations database;
    private final Journal journal;
    private final ObjectProvider<FileNotice> notices;
    private final ObjectProvider<FilePanel> panels;

    FilePanelsQuery(
            JdbcClient sql,
            NamedParameterJdbcOperations database,
            Journal journal,
            ObjectProvider<FileNotice> notices,
            ObjectProvider<FilePanel> panels) {
        this.sql = sql;
        this.database = database;
        this.journal = journal;
        this.notices = notices;
        this.panels = panels;
    }

    /// @throws NotHere when there is no such person for this viewer
    public FilePanels read(ParticipantId person) {
        Who who = who(person);
        journal.read("file", person);
        var sheaf = new Sheaf();
        var ways = sheaf.ask("""
                select id, kind, value, read_by from casefiles.ways
                where participant_id = :person and until_day is null order by kind = 'phone' desc, written_at""", WayRow.class);
        var wishes = sheaf.ask("""
                select id, words from casefiles.wishes
                where participant_id = :person and until_day is null order by written_at""", WishRow.class);
        var homes = sheaf.ask("""
                select h.address, coalesce(c.postal_codes[1] || ' ', '') || c.name as commune, h.qpv, h.qpv_code, h.qpv_vintage,
                    h.qpv_established as established, h.from_day as "from"
                from casefiles.homes h left join territory.communes c on c.code = h.commune_code
                where h.participant_id = :person order by h.from_day desc, h.written_at desc limit 1""", HomeRow.class);
        var orientations = sheaf.ask("""
                select kind, sensitive, service, received_on from casefiles.orientations
                where participant_id = :person order by received_on desc, written_at desc""", OrientationRow.class);
        var care = sheaf.ask("""
                select c.member_id as member, trim(m.first_name || ' ' || m.last_name) as name,
                    coalesce(p.role, '') as role, c.part, c.from_day as "from", c.until_day as "until",
                    c.from_day <= team.today() and (c.until_day is null or c.until_day >= team.today()) as now,
                    c.began_because, c.ended_because
                from casefiles.care_team c join team.members m on m.id = c.member_id
                left join lateral (select role from team.posts where member_id = c.member_id and hub_id = c.hub_id
                    order by from_day desc limit 1) p on true
                where c.participant_id = :person order by c.part = 'reference' desc, c.from_day desc, c.id""", CareRow.class);
        var situations = sheaf.ask("""
                select s.question, s.state, s.answer, s.as_of, trim(m.first_name || ' ' || m.last_name) as author,
                    row_number() over (partition by s.question order by s.as_of desc, s.written_at desc) = 1 as latest
                from casefiles.situations s join team.members m on m.id = s.author
                where s.participant_id = :person order by s.question, s.as_of desc, s.written_at desc""", SituationRow.class);
        var stays = sheaf.ask("""
                select h.name as hub, s.from_day as "from", s.until_day as "until", s.reads_until
                from casefiles.stays s join programme.hubs h on h.id = s.hub_id
                where s.participant_id = :person order by s.from_day desc""", StayRow.class);
        var others =
                panels.orderedStream().map(panel -> panel.ask(sheaf, person)).toList();
        sheaf.send(database, Map.of("person", person.value()));
        return new FilePanels(
                who,
                ways,
                wishes,
                homes.isEmpty() ? null : homes.getFirst(),
                orientations,
                care,
                situations,
                stays,
                notices.stream()
                        .flatMap(notice -> notice.about(person).stream())
                        .toList(),
                others.stream().flatMap(panel -> panel.get().stream()).toList());
    }

    private Who who(ParticipantId person) {
        return sql.sql("""
                select p.id, p.first_name, p.last_name, p.birth_date, p.gender, p.hub_id, h.name, h.code, p.version,
                    p.id = any (casefiles.viewer_caseload()) as in_charge, p.opened_at::date as opened_on,
                    greatest((select max(o.day) from casefiles.other_signs(p.id) o), (select f.day from casefiles.facts f
                        where f.participant_id = p.id and f.sign in ('person', 'both') and f.state = 'done' and f.stands
                        order by f.day desc limit 1)) as last_sign
                from casefiles.participants p join programme.hubs h on h.id = p.hub_id where p.id = :person
                """)
                .param("person", person.value())
                .query((row, n) -> who(row))
                .optional()
                .orElseThrow(() -> elsewhere(person));
    }

    /// An address written before two files were found to be one person's still leads somewhere.
    private RuntimeException elsewhere(ParticipantId person) {
        UUID kept = sql.sql("select casefiles.kept_for(:person)")
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
        return kept == null ? new NotHere() : new MergedInto(new ParticipantId(kept));
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getObject("birth_date", LocalDate.class),
                row.getString("gender"),
                row.getInt("hub_id"),
                row.getString("name"),
                row.getString("code"),
                row.getInt("version"),
                row.getBoolean("in_charge"),
                row.getObject("last_sign", LocalDate.class),
                row.getObject("opened_on", LocalDate.class));
    }
}
