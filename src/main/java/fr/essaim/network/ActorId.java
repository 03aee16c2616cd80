package fr.essaim.network;

import fr.essaim.kernel.Ids;
import java.util.UUID;

/// Names an organisation of the territory.
public record ActorId(UUID value) {
    public static ActorId mint() {
        return new ActorId(Ids.mint());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
