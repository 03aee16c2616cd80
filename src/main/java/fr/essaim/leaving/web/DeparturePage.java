package fr.essaim.leaving.web;

import fr.essaim.leaving.Departures.Seen;
import fr.essaim.leaving.Departures.State;
import java.util.Locale;

/// A taking under way, or what became of it.
public record DeparturePage(Seen seen) {
    public boolean goesOn() {
        return seen.state() == State.GOING;
    }

    public boolean isReady() {
        return seen.state() == State.READY;
    }

    /// `leaving.departure.ready`.
    public String key() {
        return "leaving.departure." + seen.state().name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/leaving/" + seen.id();
    }
}
