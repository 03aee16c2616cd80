package fr.essaim.plans.web;

import fr.essaim.casefiles.web.FilePanel;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.site.Sheaf;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

@Component
class PlanPanelQuery implements FilePanel {
    @Override
    public Supplier<Optional<Record>> ask(Sheaf sheaf, ParticipantId person) {
        var sheet = PlanSheetQuery.ask(sheaf);
        return () -> sheet.get().map(PlanPanel::new);
    }
}
