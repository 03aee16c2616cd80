package fr.essaim.reports;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ReportsPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(new Kept("reports.submitted_rows", "reports.purpose.submitted-rows", Keep.SUBMISSION));
    }
}
