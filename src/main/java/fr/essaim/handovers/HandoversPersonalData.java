package fr.essaim.handovers;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HandoversPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("handovers.lines", "handovers.purpose.lines", ACTIVE_FILE),
                new Kept("handovers.changes", "handovers.purpose.changes", ACTIVE_FILE),
                new Kept("handovers.kept_lines", "handovers.purpose.kept-lines", ACTIVE_FILE),
                new Kept("handovers.transfers", "handovers.purpose.transfers", ACTIVE_FILE),
                new Kept("handovers.introductions", "handovers.purpose.introductions", ACTIVE_FILE),
                new Kept("handovers.answers", "handovers.purpose.answers", ACTIVE_FILE),
                new Kept("handovers.orientation_answers", "handovers.purpose.orientation-answers", ACTIVE_FILE));
    }
}
