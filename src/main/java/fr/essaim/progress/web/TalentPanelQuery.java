package fr.essaim.progress.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.progress.Instruments;
import fr.essaim.site.Sheaf;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Talents come before anything else.
@Component
@Order(1)
class TalentPanelQuery implements FilePanel {
    private final Instruments instruments;

    TalentPanelQuery(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public Supplier<Optional<Record>> ask(Sheaf sheaf, ParticipantId person) {
        var talents = new TalentQuestions(sheaf);
        var measures = new MeasureQuestions(sheaf);
        return () -> talents.sheet().map(sheet -> new TalentPanel(sheet, measures.sheet(instruments)));
    }
}
