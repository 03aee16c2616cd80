package fr.essaim.audits;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AuditsPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(new Kept("audits.sampled", "audits.purpose.sampled", Keep.EVIDENCE));
    }
}
