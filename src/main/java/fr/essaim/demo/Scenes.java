package fr.essaim.demo;

import java.util.List;
import org.springframework.stereotype.Component;

/// What is played through the acts of a real team, once the lives are written.
@Component
class Scenes {
    private final NamedActs named;
    private final WaitingList list;

    Scenes(NamedActs named, WaitingList list) {
        this.named = named;
        this.list = list;
    }

    void play(List<NamedPeople.Role> roles, World world) {
        named.play(roles, world);
        list.handIn(world);
    }
}
