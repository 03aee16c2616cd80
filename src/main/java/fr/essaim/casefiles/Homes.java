package fr.essaim.casefiles;

import fr.essaim.journal.Journal;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import fr.essaim.territory.DistrictCode;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where somebody lives, from when: the commune, and the priority district with its vintage and how
/// it was established.
@Component
@Transactional
public class Homes {
    private final JdbcClient sql;
    private final ParticipantRepository people;
    private final Journal journal;
    private final Clock clock;

    Homes(JdbcClient sql, ParticipantRepository people, Journal journal, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    public void settle(ParticipantId person, Home home) {
        var hub = people.hubOf(person).orElseThrow(NotHere::new);
        NotYet.refuseAfter(LocalDate.now(clock), home.from(), "from");
        var zoning = home.zoning();
        sql.sql("""
                insert into casefiles.homes (id, participant_id, hub_id, address, commune_code, qpv, qpv_code, qpv_vintage,
                    qpv_established, from_day, author)
                values (:id, :person, :hub, :address, :commune, :qpv, :code, :vintage, :established, :from, :author)
                """)
                .param("id", Ids.mint())
                .param("person", person.value())
                .param("hub", hub.value())
                .param("address", home.address(), Types.VARCHAR)
                .param("commune", home.commune() == null ? null : home.commune().value(), Types.VARCHAR)
                .param("qpv", zoning.where().code())
                .param("code", zoning.code().map(DistrictCode::value).orElse(null), Types.VARCHAR)
                .param(
                        "vintage",
                        zoning.vintage() == null ? null : zoning.vintage().year(),
                        Types.INTEGER)
                .param("established", zoning.how() == null ? null : zoning.how().code(), Types.VARCHAR)
                .param("from", home.from())
                .param("author", Viewers.required().id().value())
                .update();
        journal.did("settle-home", hub, person);
    }
}
