package fr.essaim.drafts;

import static fr.essaim.privacy.PersonalData.Keep.ON_ITS_WAY;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DraftsPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(new Kept("drafts.drafts", "drafts.purpose", ON_ITS_WAY));
    }
}
