package fr.essaim.appointments;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person wishes of reminders: to have them, none, or even where somebody else may read them.
@Component
@Transactional
public class ReminderWishes {
    private static final Set<String> WISHES = Set.of("remind", "none", "even-read");

    private final JdbcClient sql;
    private final AppointmentRepository appointments;
    private final Journal journal;

    ReminderWishes(JdbcClient sql, AppointmentRepository appointments, Journal journal) {
        this.sql = sql;
        this.appointments = appointments;
        this.journal = journal;
    }

    /// From now on; what was laid before stays as it is.
    /// @param wish `remind`, `none` or `even-read`
    public void say(ParticipantId person, @Nullable String wish) {
        if (wish == null || !WISHES.contains(wish)) {
            throw new NotAWish();
        }
        HubId hub = appointments.hubOf(person);
        sql.sql("""
                insert into appointments.reminder_wishes (id, participant_id, hub_id, wish) values (:id, :person, :hub, :wish)
                """)
                .param("id", Ids.mint())
                .param("person", person.value())
                .param("hub", hub.value())
                .param("wish", wish)
                .update();
        journal.did("wish-reminders", hub, person);
    }

    static final class NotAWish extends Refusal {
        NotAWish() {
            super("appointments.refusal.not-a-wish", "wish");
        }
    }
}
