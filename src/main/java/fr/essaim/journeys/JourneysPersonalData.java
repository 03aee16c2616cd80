package fr.essaim.journeys;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;
import static fr.essaim.privacy.PersonalData.Keep.EVIDENCE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class JourneysPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("journeys.journeys", "journeys.purpose.journeys", ACTIVE_FILE),
                new Kept("journeys.entries", "journeys.purpose.entries", EVIDENCE),
                new Kept("journeys.undertakings", "journeys.purpose.undertakings", EVIDENCE),
                new Kept("journeys.suspensions", "journeys.purpose.suspensions", ACTIVE_FILE),
                new Kept("journeys.exits", "journeys.purpose.exits", EVIDENCE),
                new Kept("journeys.evidence", "journeys.purpose.evidence", EVIDENCE),
                new Kept("journeys.follow_ups", "journeys.purpose.follow-ups", EVIDENCE));
    }
}
