package fr.essaim.facts.web;

import fr.essaim.casefiles.SearchFound;
import fr.essaim.casefiles.SearchKeys;
import fr.essaim.facts.web.ChoosePersonPage.Found;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.ParticipantId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom a typed name may mean, among the people of the viewer's hubs: those they are in charge of first.
@Component
@Transactional
class WhoQuery {
    private static final int MOST = 9;

    private final JdbcClient sql;
    private final Journal journal;

    WhoQuery(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// At most nine; journaled, for it shows names.
    List<Found> find(String typed) {
        var query = SearchKeys.typed(typed);
        if (query.required() == 0) {
            return List.of();
        }
        List<Found> found = SearchFound.bind(query, sql.sql(SearchFound.WITH + """
                select p.id, trim(p.first_name || ' ' || p.last_name) as name, p.birth_date, h.name as hub,
                    exists (select from casefiles.search_keys k where k.participant_id = p.id and k.key = :whole) as exact,
                    p.id = any ((select casefiles.viewer_caseload())::uuid[]) as mine
                from found join casefiles.participants p on p.id = found.participant_id
                join programme.hubs h on h.id = p.hub_id
                order by exact desc, mine desc, found.rank desc, p.sort_key, p.id limit :most
                """))
                .param("whole", SearchKeys.name("", typed))
                .param("most", MOST)
                .query(Found.class)
                .list();
        journal.read(
                "people",
                null,
                found.stream().map(one -> new ParticipantId(one.id())).toList());
        return found;
    }

    /// The right name wins over names that begin or sound like it; otherwise whoever is found stays a question.
    static List<Found> meant(List<Found> found) {
        List<Found> exact = found.stream().filter(Found::exact).toList();
        return exact.isEmpty() ? found : exact;
    }

    boolean isCalled(UUID person, String typed) {
        return sql.sql("""
                select exists (select 1 from casefiles.participants
                    where id = :person and trim(first_name || ' ' || last_name) = :typed)
                """)
                .param("person", person)
                .param("typed", typed.strip())
                .query(Boolean.class)
                .single();
    }
}
