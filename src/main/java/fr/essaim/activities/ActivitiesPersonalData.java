package fr.essaim.activities;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;
import static fr.essaim.privacy.PersonalData.Keep.EVIDENCE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ActivitiesPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("activities.enrolments", "activities.purpose.enrolments", ACTIVE_FILE),
                new Kept("activities.seats", "activities.purpose.seats", ACTIVE_FILE),
                new Kept("activities.withdrawals", "activities.purpose.withdrawals", ACTIVE_FILE),
                new Kept("activities.attendances", "activities.purpose.attendances", ACTIVE_FILE),
                new Kept("activities.returned_sheets", "activities.purpose.returned-sheets", EVIDENCE));
    }
}
