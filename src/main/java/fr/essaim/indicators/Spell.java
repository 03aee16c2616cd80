package fr.essaim.indicators;

/// How long somebody stayed in a state, and how that ended.
///
/// @param time in whatever unit the curve is to be read; not negative
/// @param ending what ended it, or empty when it was still going on when last looked at ("censored")
public record Spell(double time, String ending) {
    public Spell {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("a spell lasts zero or more, not " + time);
        }
    }

    public boolean ended() {
        return !ending.isEmpty();
    }
}
