package fr.essaim.appointments;

import static fr.essaim.privacy.PersonalData.Keep.ACTIVE_FILE;

import fr.essaim.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AppointmentsPersonalData implements PersonalData {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("appointments.appointments", "appointments.purpose.appointments", ACTIVE_FILE),
                new Kept("appointments.hosts", "appointments.purpose.hosts", ACTIVE_FILE),
                new Kept("appointments.endings", "appointments.purpose.endings", ACTIVE_FILE),
                new Kept("appointments.showings", "appointments.purpose.showings", ACTIVE_FILE),
                new Kept("appointments.outcomes", "appointments.purpose.outcomes", ACTIVE_FILE),
                new Kept("appointments.nexts", "appointments.purpose.nexts", ACTIVE_FILE),
                new Kept("appointments.reminder_wishes", "appointments.purpose.reminder-wishes", ACTIVE_FILE),
                new Kept("appointments.links", "appointments.purpose.links", ACTIVE_FILE));
    }
}
