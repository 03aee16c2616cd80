package fr.essaim.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was worked out from a text, kept for the next time the same text comes: in lists of people
/// the same first names, streets and communes come back by the thousand. Bounded, forgotten all at
/// once when full, never written anywhere.
///
/// @param <V> what is worked out; the work must be pure
public final class Remembered<V> {
    private final int most;
    private final Function<String, V> work;
    private final Map<String, V> known = new ConcurrentHashMap<>();

    public Remembered(int most, Function<String, V> work) {
        this.most = most;
        this.work = work;
    }

    public V of(String text) {
        V before = known.get(text);
        if (before != null) {
            return before;
        }
        V found = work.apply(text);
        if (known.size() >= most) {
            known.clear();
        }
        known.put(text, found);
        return found;
    }
}
