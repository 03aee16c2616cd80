package fr.essaim.facts;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FactsPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("casefiles.facts", "facts.purpose.facts", ACTIVE_FILE),
                new Kept("casefiles.withdrawals", "facts.purpose.withdrawals", ACTIVE_FILE));
    }
}
