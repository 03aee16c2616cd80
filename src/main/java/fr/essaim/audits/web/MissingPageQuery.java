package fr.essaim.audits.web;

import fr.essaim.audits.MissingProofs;
import fr.essaim.kernel.NotHere;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// As many questions whatever the number of hubs and people.
@Component
@Transactional
class MissingPageQuery {
    private final JdbcClient sql;
    private final MissingProofs missing;

    MissingPageQuery(JdbcClient sql, MissingProofs missing) {
        this.sql = sql;
        this.missing = missing;
    }

    private record Run(String code, String title) {}

    /// @param programme its code; "" for the first to open
    /// @param typed weeks ahead: what is no number from one to a year of them is the usual six
    /// @param after where the last page ended; "" for the first
    /// @throws NotHere when there is no such programme
    MissingPage page(String programme, String typed, @Nullable Integer hub, String after) {
        Map<String, String> runs = new LinkedHashMap<>();
        sql.sql("select code, title from programme.programmes order by opens_on, code")
                .query(Run.class)
                .list()
                .forEach(run -> runs.put(run.code(), run.title()));
        if (!programme.isEmpty() && !runs.containsKey(programme)) {
            throw new NotHere();
        }
        String code = programme.isEmpty() ? runs.keySet().stream().findFirst().orElseThrow(NotHere::new) : programme;
        int asked = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : MissingProofs.WEEKS;
        int weeks = Math.clamp(asked, 1, MissingProofs.MOST_WEEKS);
        var told = missing.ask(code, weeks, hub, after);
        return new MissingPage(runs, code, weeks, hub, told, !after.isEmpty());
    }
}
