package fr.essaim.kernel;

import java.util.UUID;

/// Names one dated passage of a participant through a programme. Says nothing about them: safe in a
/// log, an event, an address.
public record JourneyId(UUID value) {
    public static JourneyId mint() {
        return new JourneyId(Ids.mint());
    }

    public static JourneyId of(String text) {
        return new JourneyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
