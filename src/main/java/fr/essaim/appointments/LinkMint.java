package fr.essaim.appointments;

import fr.essaim.appointments.AppointmentRepository.Booked;
import fr.essaim.site.HouseAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the link of a reminder: it leaves with the letter, and only its hash stays.
@Component
class LinkMint {
    private final JdbcClient sql;
    private final HouseAddress address;

    LinkMint(JdbcClient sql, HouseAddress address) {
        this.sql = sql;
        this.address = address;
    }

    String to(Booked booked) {
        String token = Token.mint();
        sql.sql("""
                insert into appointments.links (hash, appointment_id, participant_id, hub_id)
                values (:hash, :appointment, :person, :hub)
                """)
                .param("hash", Token.hash(token))
                .param("appointment", booked.id())
                .param("person", booked.what().person().value())
                .param("hub", booked.hub().value())
                .update();
        return address.of("/r/" + token);
    }
}
