package fr.essaim.kernel;

import java.util.UUID;

/// Names someone known to the programme. Says nothing about them: safe in a log, an event, an address.
public record ParticipantId(UUID value) {
    public static ParticipantId mint() {
        return new ParticipantId(Ids.mint());
    }

    public static ParticipantId of(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
