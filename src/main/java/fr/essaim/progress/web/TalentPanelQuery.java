package fr.essaim.progress.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
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

    TalentPanelQuery(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    @Override
    public Optional<Record> on(ParticipantId person) {
        var sheaf = new Sheaf();
        var talents = new TalentQuestions(sheaf);
        sheaf.send(database, Map.of("person", person.value()));
        return talents.sheet().map(TalentPanel::new);
    }
}
