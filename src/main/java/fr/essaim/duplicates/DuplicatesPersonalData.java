package fr.essaim.duplicates;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DuplicatesPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("duplicates.to_compare", "duplicates.purpose.to-compare", ACTIVE_FILE),
                new Kept("duplicates.proposals", "duplicates.purpose.proposals", ACTIVE_FILE),
                new Kept("duplicates.answers", "duplicates.purpose.answers", ACTIVE_FILE),
                new Kept("duplicates.merges", "duplicates.purpose.merges", ACTIVE_FILE));
    }
}
