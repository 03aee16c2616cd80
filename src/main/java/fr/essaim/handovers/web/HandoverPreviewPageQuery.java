package fr.essaim.handovers.web;

import fr.essaim.handovers.Caseload;
import fr.essaim.handovers.Caseloads;
import fr.essaim.handovers.Charge;
import fr.essaim.handovers.Handover;
import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class HandoverPreviewPageQuery {
    private final JdbcClient sql;
    private final Caseloads caseloads;
    private final Journal journal;

    HandoverPreviewPageQuery(JdbcClient sql, Caseloads caseloads, Journal journal) {
        this.sql = sql;
        this.caseloads = caseloads;
        this.journal = journal;
    }

    HandoverPreviewPage page(Handover handover, HandoverChoices choices) {
        Caseload caseload = caseloads.read(handover);
        String hub = sql.sql("select name from programme.hubs where id = :hub")
                .param("hub", handover.hub().value())
                .query(String.class)
                .optional()
                .orElseThrow(NotHere::new);
        journal.read(
                "hand-over",
                handover.hub(),
                caseload.charges().stream().map(Charge::person).toList());
        return HandoverPreviewPage.of(handover, hub, caseload, choices, Ids.mint());
    }

    Caseload caseload(Handover handover) {
        return caseloads.read(handover);
    }
}
