package fr.essaim.tasks.web;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class NecessaryPageQuery {
    private final NamedParameterJdbcOperations database;
    private final Journal journal;

    NecessaryPageQuery(NamedParameterJdbcOperations database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    private record Named(String id, String name) {}

    /// @throws NotHere when the viewer is not bound to secrecy in charge of this person
    NecessaryPage page(ParticipantId person) {
        var sheaf = new Sheaf();
        var who = sheaf.ask("""
                select p.id::text as id, trim(p.first_name || ' ' || p.last_name) as name from casefiles.participants p
                where p.id = :person and p.id = any ((select casefiles.viewer_caseload())::uuid[])
                  and p.hub_id = any ((select tasks.viewer_bound())::int[])""", Named.class);
        var notes = sheaf.ask(
                NoteRow.SELECT + " and n.author = (select team.viewer()) order by n.written_at desc limit 50",
                (row, n) -> NoteRow.of(row));
        var team = sheaf.ask("""
                select m.id::text as id, trim(m.first_name || ' ' || m.last_name) as name
                from casefiles.care_team c join team.members m on m.id = c.member_id
                where c.participant_id = :person and m.id <> (select team.viewer()) and c.from_day <= team.today()
                  and (c.until_day is null or c.until_day >= team.today())
                group by m.id order by lower(m.last_name), lower(m.first_name)""", Named.class);
        sheaf.send(database, Map.of("person", person.value()));
        if (who.isEmpty()) {
            throw new NotHere();
        }
        journal.read("necessary-notes", person);
        Map<String, String> names = new LinkedHashMap<>();
        team.forEach(member -> names.put(member.id(), member.name()));
        return new NecessaryPage(person.value(), who.getFirst().name(), notes, names, Ids.mint());
    }
}
