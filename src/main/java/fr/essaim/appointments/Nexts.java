package fr.essaim.appointments;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Said;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is next after an appointment: another one, or nothing for now, said in a few words.
@Component
@Transactional
public class Nexts {
    private static final int FEW = 300;

    private final AppointmentRepository appointments;
    private final JdbcClient sql;
    private final Apart apart;

    Nexts(AppointmentRepository appointments, JdbcClient sql, Apart apart) {
        this.appointments = appointments;
        this.sql = sql;
        this.apart = apart;
    }

    /// Nothing is agreed on: in the person's words, or the member's.
    /// @param id minted with the form: sent twice, it is said once
    /// @throws Said.Nothing without a word: the next who reads the file would wonder
    public void nothing(UUID id, UUID after, String words) {
        if (write(id, after, null, Said.words(words, "words", FEW))) {
            apart.tell("say-what-is-next", appointments.load(after), null);
        }
    }

    void lead(UUID after, UUID to) {
        write(Ids.mint(), after, to, null);
    }

    private boolean write(UUID id, UUID after, @Nullable UUID to, @Nullable String words) {
        var booked = appointments.load(after);
        return sql.sql("""
                        insert into appointments.nexts (id, appointment_id, participant_id, hub_id, next_id, words)
                        values (:id, :appointment, :person, :hub, :next, :words) on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("appointment", after)
                        .param("person", booked.what().person().value())
                        .param("hub", booked.hub().value())
                        .param("next", to, Types.OTHER)
                        .param("words", words, Types.VARCHAR)
                        .update()
                > 0;
    }
}
