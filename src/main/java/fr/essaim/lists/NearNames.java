package fr.essaim.lists;

import fr.essaim.kernel.Spelling;
import java.util.Collections;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// A first and a last name, spelled and sounded out once, to tell at a glance whether two people are worth a closer
/// look: a long list compares each line with many others.
record NearNames(Word first, Word last) {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    /// Below, a name says nothing for a likeness.
    private static final double NEAR = 0.82;

    record Word(String plain, String sound, List<String> cores) {
        static Word of(String name) {
            return new Word(Spelling.plain(name), Spelling.sound(name), Spelling.cores(name));
        }

        boolean near(Word other) {
            return plain.isEmpty()
                    || other.plain.isEmpty()
                    || sound.equals(other.sound)
                    || !Collections.disjoint(cores, other.cores)
                    || SIMILARITY.apply(plain, other.plain) >= NEAR;
        }
    }

    static NearNames of(String first, String last) {
        return new NearNames(Word.of(first), Word.of(last));
    }

    /// Both, straight or exchanged.
    boolean both(NearNames other) {
        return (last.near(other.last) && first.near(other.first)) || (last.near(other.first) && first.near(other.last));
    }

    boolean either(NearNames other) {
        return last.near(other.last) || first.near(other.first) || last.near(other.first) || first.near(other.last);
    }
}
