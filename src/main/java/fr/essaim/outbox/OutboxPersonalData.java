package fr.essaim.outbox;

import static fr.essaim.privacy.PersonalData.Keep.ACCESS_LOG;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class OutboxPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(new Kept("outbox.letters", "outbox.purpose", ACCESS_LOG));
    }
}
