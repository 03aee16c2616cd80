package fr.essaim.kernel;

/// There is no such thing, or not for this viewer: the two are answered alike (404), so that an
/// address tells nothing.
public final class NotHere extends RuntimeException {
    public NotHere() {
        super("not here", null, false, false);
    }
}
