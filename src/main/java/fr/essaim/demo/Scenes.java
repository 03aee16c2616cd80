package fr.essaim.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is played through the acts of a real team, once the lives are written: the named people's lives,
/// given back the days they happened on, a list that waits, what hubs ask one another today, and
/// files opened twice.
@Component
class Scenes {
    private final NamedActs named;
    private final WaitingList list;
    private final Requests requests;
    private final SecondFiles secondFiles;

    Scenes(NamedActs named, WaitingList list, Requests requests, SecondFiles secondFiles) {
        this.named = named;
        this.list = list;
        this.requests = requests;
        this.secondFiles = secondFiles;
    }

    void play(List<NamedPeople.Role> roles, World world, Connection owner) throws SQLException {
        named.play(roles, world);
        list.handIn(world);
        Backdating.of(roles, owner);
        requests.ask(world, owner);
        secondFiles.open(roles, world);
    }
}
