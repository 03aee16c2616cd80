package fr.essaim.hours;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;
import static fr.essaim.privacy.PersonalData.Keep.EVIDENCE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HoursPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("hours.attestations", "hours.purpose.attestations", ACTIVE_FILE),
                new Kept("hours.lines", "hours.purpose.lines", ACTIVE_FILE),
                new Kept("hours.sendings", "hours.purpose.sendings", EVIDENCE),
                new Kept("hours.turns", "hours.purpose.turns", EVIDENCE),
                new Kept("hours.asks", "hours.purpose.asks", ACTIVE_FILE),
                new Kept("hours.answers", "hours.purpose.answers", ACTIVE_FILE));
    }
}
