package fr.essaim.progress.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Instruments;
import fr.essaim.site.Sheaf;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/// Talents come before anything else.
@Component
@Order(1)
class TalentPanelQuery implements FilePanel {
    private final NamedParameterJdbcOperations database;
    private final Instruments instruments;

    TalentPanelQuery(NamedParameterJdbcOperations database, Instruments instruments) {
        this.database = database;
        this.instruments = instruments;
    }

    @Override
    public Optional<Record> on(ParticipantId person) {
        var sheaf = new Sheaf();
        var talents = new TalentQuestions(sheaf);
        var measures = new MeasureQuestions(sheaf);
        sheaf.send(database, Map.of("person", person.value()));
        return talents.sheet().map(sheet -> new TalentPanel(sheet, measures.sheet(instruments)));
    }
}
