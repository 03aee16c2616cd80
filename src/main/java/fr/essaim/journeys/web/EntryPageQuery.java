package fr.essaim.journeys.web;

import fr.essaim.casefiles.web.FilePanels;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.JourneyId;
import fr.essaim.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the entry form shows beside the person: the recipe of their hub and who carries the programme.
@Component
@Transactional
class EntryPageQuery {
    private final JdbcClient sql;
    private final Programmes programmes;
    private final Clock clock;

    EntryPageQuery(JdbcClient sql, Programmes programmes, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.clock = clock;
    }

    EntryPage page(FilePanels file, HubId hub) {
        var carriers =
                sql.sql("""
                select c.name from programme.carriers c join programme.hubs h on h.programme_id = c.programme_id
                where h.id = :hub order by c.kind, c.name
                """).param("hub", hub.value()).query(String.class).list();
        return new EntryPage(file, programmes.recipeOf(hub), JourneyId.mint().value(), carriers, LocalDate.now(clock));
    }
}
