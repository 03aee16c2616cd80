package fr.essaim.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What is played through the acts of a real team, once the lives are written: the named people's lives,
/// given back the days they happened on, a list that waits, what hubs ask one another today, and
/// files opened twice, and somebody from outside who checks a sample.
@Component
class Scenes {
    private static final String EVENING = " + time '17:40') at time zone 'Europe/Paris'";

    /// Table and the day of its fact.
    private static final List<String[]> DAYS = List.of(
            new String[] {"casefiles.facts", "least(day, team.today() - 1)"},
            new String[] {"journeys.entries", "entered_on"},
            new String[] {"journeys.undertakings", "given_on"},
            new String[] {"journeys.suspensions", "from_day"},
            new String[] {"journeys.exits", "left_on"},
            new String[] {
                "journeys.evidence",
                "(select x.left_on from journeys.exits x where x.journey_id = evidence.journey_id and x.stands)"
            },
            new String[] {
                "casefiles.documents",
                "(select x.left_on from journeys.evidence e join journeys.exits x on x.journey_id = e.journey_id and x.stands"
                        + " where e.document_id = documents.id)"
            },
            new String[] {"journeys.follow_ups", "asked_on"});

    private final NamedActs named;
    private final WaitingList list;
    private final Requests requests;
    private final SecondFiles secondFiles;
    private final Control control;

    Scenes(NamedActs named, WaitingList list, Requests requests, SecondFiles secondFiles, Control control) {
        this.named = named;
        this.list = list;
        this.requests = requests;
        this.secondFiles = secondFiles;
        this.control = control;
    }

    void play(List<NamedPeople.Role> roles, World world, Connection owner) throws SQLException {
        named.play(roles, world);
        list.handIn(world);
        backdate(roles, owner);
        requests.ask(world, owner);
        secondFiles.open(roles, world);
        control.open(world, owner);
    }

    /// Acts stamp the moment they are done: of the named people, whose past is played in a second,
    /// each fact is given back the evening of its day.
    private static void backdate(List<NamedPeople.Role> roles, Connection owner) throws SQLException {
        UUID[] ids = roles.stream().map(role -> role.person().id().value()).toArray(UUID[]::new);
        for (String[] fact : DAYS) {
            try (var update = owner.prepareStatement("update " + fact[0] + " set written_at = (" + fact[1] + EVENING
                    + " where participant_id = any (?)")) {
                update.setArray(1, owner.createArrayOf("uuid", ids));
                update.executeUpdate();
            }
        }
    }
}
