package fr.essaim.plans.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class PlanPanelQuery implements FilePanel {
    private final PlanSheetQuery sheets;

    PlanPanelQuery(PlanSheetQuery sheets) {
        this.sheets = sheets;
    }

    @Override
    public Optional<Record> on(ParticipantId person) {
        return sheets.read(person).map(PlanPanel::new);
    }
}
