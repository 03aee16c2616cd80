package fr.essaim.handovers.web;

import fr.essaim.casefiles.web.FilePanels;
import fr.essaim.casefiles.web.FilePanelsQuery;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.programme.Programmes;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class TransferAskPageQuery {
    private final JdbcClient sql;
    private final FilePanelsQuery panels;
    private final Programmes programmes;
    private final Clock clock;

    TransferAskPageQuery(JdbcClient sql, FilePanelsQuery panels, Programmes programmes, Clock clock) {
        this.sql = sql;
        this.panels = panels;
        this.programmes = programmes;
        this.clock = clock;
    }

    TransferAskPage page(ParticipantId person) {
        FilePanels.Who who = panels.read(person).who();
        var hubs = new LinkedHashMap<String, String>();
        var own = new ArrayList<String>();
        var viewer = Viewers.required();
        sql.sql("""
                select id, name from programme.hubs where id <> :hub and opens_on <= team.today()
                    and (closes_on is null or closes_on >= team.today()) order by name
                """).param("hub", who.hub()).query(row -> {
            hubs.put(row.getString("id"), row.getString("name"));
            if (viewer.hubs().contains(new HubId(row.getInt("id")))) {
                own.add(row.getString("name"));
            }
        });
        UUID awaited = sql.sql("""
                select i.transfer_id from handovers.introductions i where i.participant_id = :person and i.from_hub = :hub
                    and not exists (select from handovers.answers a where a.transfer_id = i.transfer_id
                        and a.kind in ('declined', 'withdrawn', 'received'))
                order by i.asked_at desc limit 1
                """)
                .param("person", person.value())
                .param("hub", who.hub())
                .query(UUID.class)
                .optional()
                .orElse(null);
        var readsUntil = LocalDate.now(clock).plus(reads(who.hub()));
        return new TransferAskPage(
                who.id(), who.name().full(), who.hubName(), hubs, own, readsUntil, awaited, Ids.mint());
    }

    /// How long the hub a person leaves still reads.
    Period reads(int hub) {
        return programmes.recipeOf(new HubId(hub)).journey().oldHubReads();
    }

    int hubOf(ParticipantId person) {
        return panels.read(person).who().hub();
    }
}
