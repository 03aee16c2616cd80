package fr.essaim.leaving;

import fr.essaim.kernel.Refusal;

/// Why data leave, in a sentence: the journal keeps it beside who and when.
record Reason(String text) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    /// @throws NotSaid when it is no sentence
    Reason {
        text = text.strip();
        if (text.length() < SHORTEST || text.codePointCount(0, text.length()) > LONGEST) {
            throw new NotSaid();
        }
    }

    static final class NotSaid extends Refusal {
        NotSaid() {
            super("leaving.refusal.not-said", "reason", LONGEST);
        }
    }
}
