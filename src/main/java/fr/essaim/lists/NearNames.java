package fr.essaim.lists;

import fr.essaim.kernel.Remembered;
import fr.essaim.kernel.Spelling;
import java.util.Collections;
import java.util.List;

/// A first and a last name, spelled and sounded out once, to tell at a glance whether two people are worth a closer
/// look: a long list compares each line with many others.
record NearNames(Word first, Word last) {
    private static final Remembered<Word> WORDS = new Remembered<>(1 << 14, Word::of);
    /// Below, a name says nothing for a likeness.
    private static final double NEAR = 0.82;
    /// Below, no likeness finds anything in two names.
    private static final double PERHAPS = 0.6;

    /// @param letters a bit for each that stands in it: two names with few in common are far without a closer look
    record Word(String plain, String sound, List<String> cores, long letters) {
        static Word of(String name) {
            String plain = Spelling.plain(name);
            long letters = 0;
            for (int i = 0; i < plain.length(); i++) {
                letters |= 1L << plain.charAt(i);
            }
            return new Word(plain, Spelling.sound(name), Spelling.cores(name), letters);
        }

        boolean near(Word other) {
            return plain.isEmpty()
                    || other.plain.isEmpty()
                    || sound.equals(other.sound)
                    || shareACore(other)
                    || (mostSimilar(other) >= NEAR && Spelling.similarity(plain, other.plain) >= NEAR);
        }

        boolean perhaps(Word other) {
            return plain.isEmpty()
                    || other.plain.isEmpty()
                    || sound.equals(other.sound)
                    || shareACore(other)
                    || mostSimilar(other) >= PERHAPS;
        }

        private boolean shareACore(Word other) {
            if (cores.size() == 1 && other.cores.size() == 1) {
                return cores.getFirst().equals(other.cores.getFirst());
            }
            return !Collections.disjoint(cores, other.cores);
        }

        /// Never less than Jaro and Winkler's likeness: as if every letter that may have its match had it.
        private double mostSimilar(Word other) {
            double matched = Math.min(matched(plain, other.letters), matched(other.plain, letters));
            double most = (matched / plain.length() + matched / other.plain.length() + 1) / 3;
            return most + 0.1 * Spelling.beginning(plain, other.plain) * (1 - most);
        }

        private static int matched(String plain, long letters) {
            int matched = 0;
            for (int i = 0; i < plain.length(); i++) {
                matched += (int) ((letters >>> plain.charAt(i)) & 1);
            }
            return matched;
        }
    }

    static NearNames of(String first, String last) {
        return new NearNames(WORDS.of(first), WORDS.of(last));
    }

    /// Both, straight or exchanged.
    boolean both(NearNames other) {
        return (last.near(other.last) && first.near(other.first)) || (last.near(other.first) && first.near(other.last));
    }

    /// Whether any of their names may agree in the least; without a birth date of both, nothing else is asked of them.
    boolean perhaps(NearNames other) {
        return last.perhaps(other.last)
                || first.perhaps(other.first)
                || last.perhaps(other.first)
                || first.perhaps(other.last);
    }

    boolean either(NearNames other) {
        return last.near(other.last) || first.near(other.first) || last.near(other.first) || first.near(other.last);
    }
}
