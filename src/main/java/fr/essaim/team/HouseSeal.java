package fr.essaim.team;

import org.springframework.stereotype.Component;

/// Signs what a room asks of its own owner-defined functions where nobody is signed in (a letter that leaves, a link
/// somebody follows): raw SQL alone, even as the application, cannot ask it.
@Component
public class HouseSeal {
    private final Seal seal;

    HouseSeal(Seal seal) {
        this.seal = seal;
    }

    /// @param room whose function it is: what is signed for one room opens nothing of another, nor a sign-in
    /// @return what `team.sealed(room || ':' || what, …)` asks for
    public byte[] of(String room, String what) {
        return seal.of(room + ":" + what);
    }
}
