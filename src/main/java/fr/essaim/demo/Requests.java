package fr.essaim.demo;

import fr.essaim.demo.World.Site;
import fr.essaim.handovers.Request;
import fr.essaim.handovers.Transfers;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.team.Viewers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What hubs ask one another: somebody of Roubaix moves house, and Tourcoing is expected to answer.
@Component
class Requests {
    private static final String REASON = "Emménage à Tourcoing chez sa sœur, et n’a plus de bus direct pour Roubaix.";
    private static final String SENTENCE = "Vient volontiers le matin ; cherche dans la cuisine collective.";

    private final Transfers transfers;
    private final Viewers viewers;

    Requests(Transfers transfers, Viewers viewers) {
        this.transfers = transfers;
        this.viewers = viewers;
    }

    /// Nothing when nobody of Roubaix is inside a journey.
    void ask(World world, Connection owner) throws SQLException {
        int tourcoing = hub(world, "tourcoing");
        try (var statement = owner.prepareStatement("""
                select c.participant_id, c.member_id from casefiles.care_team c
                join journeys.journeys j on j.participant_id = c.participant_id and j.exited_on is null
                join casefiles.participants p on p.id = c.participant_id
                join team.posts o on o.member_id = c.member_id and o.hub_id = c.hub_id and o.until_day is null
                where c.hub_id = ? and c.part = 'reference' and c.until_day is null order by p.sort_key, p.id limit 1
                """)) {
            statement.setInt(1, hub(world, "roubaix"));
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    var person = new ParticipantId(row.getObject(1, UUID.class));
                    LocalDate today = world.season().today();
                    var chance = Chance.of(today, -5);
                    UUID id = chance.id(chance.during(today.minusDays(1)));
                    var request = Request.checked(
                            new HubId(tourcoing),
                            REASON,
                            today.minusDays(1),
                            Set.of("name", "birth", "entry"),
                            SENTENCE,
                            today);
                    viewers.as(new MemberId(row.getObject(2, UUID.class)), () -> {
                        transfers.ask(id, person, request);
                        return id;
                    });
                }
            }
        }
    }

    private static int hub(World world, String code) {
        return world.sites().stream()
                .filter(site -> site.plan().code().equals(code))
                .mapToInt(Site::id)
                .findFirst()
                .orElseThrow();
    }
}
