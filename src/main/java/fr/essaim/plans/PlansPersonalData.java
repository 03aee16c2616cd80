package fr.essaim.plans;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;
import static fr.essaim.privacy.PersonalData.Keep.EVIDENCE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PlansPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("plans.goals", "plans.purpose.goals", ACTIVE_FILE),
                new Kept("plans.needs", "plans.purpose.needs", ACTIVE_FILE),
                new Kept("plans.steps", "plans.purpose.steps", ACTIVE_FILE),
                new Kept("plans.turns", "plans.purpose.turns", ACTIVE_FILE),
                new Kept("plans.agreements", "plans.purpose.agreements", EVIDENCE),
                new Kept("plans.reviews", "plans.purpose.reviews", ACTIVE_FILE),
                new Kept("plans.aids", "plans.purpose.aids", EVIDENCE),
                new Kept("plans.aid_turns", "plans.purpose.aid-turns", EVIDENCE));
    }
}
