package fr.essaim.team;

import fr.essaim.journal.Journal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The languages each member says they speak: nobody says it for them.
@Component
@Transactional
public class Languages {
    private final JdbcClient sql;
    private final Journal journal;

    Languages(JdbcClient sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /// @return the viewer's own
    @Transactional(readOnly = true)
    public List<Language> mine() {
        return sql.sql("select language from team.languages where member_id = team.viewer() order by language")
                .query((row, n) -> new Language(row.getString(1)))
                .list();
    }

    /// The viewer speaks these, and no other; what is not on the list is left out.
    public void speak(Collection<String> codes) {
        String[] spoken = codes.stream()
                .filter(code -> Language.known(code).isPresent())
                .distinct()
                .toArray(String[]::new);
        sql.sql("delete from team.languages where member_id = team.viewer() and language <> all (:spoken)")
                .param("spoken", spoken)
                .update();
        sql.sql("""
                insert into team.languages (member_id, language) select team.viewer(), unnest(:spoken)
                on conflict do nothing
                """).param("spoken", spoken).update();
        journal.did("say-languages");
    }
}
