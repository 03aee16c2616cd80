package fr.essaim.kernel;

import java.util.UUID;

/// Names someone who works here. Says nothing about them: safe in a log, an event, an address.
public record MemberId(UUID value) {
    public static MemberId mint() {
        return new MemberId(Ids.mint());
    }

    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
