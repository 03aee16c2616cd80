package fr.essaim.activities;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import org.jspecify.annotations.Nullable;

/// How many people a session takes, and where when it is not where the activity usually is.
///
/// @param places 1 to 500
public record Room(@Nullable Integer places, @Nullable String place) {
    private static final int MOST = 500;

    Room checked() {
        if (places == null || places < 1 || places > MOST) {
            throw new NotPlaces(MOST);
        }
        return new Room(places, Said.maybe(place, "place", 200));
    }

    static final class NotPlaces extends Refusal {
        NotPlaces(int most) {
            super("activities.refusal.not-places", "places", most);
        }
    }
}
