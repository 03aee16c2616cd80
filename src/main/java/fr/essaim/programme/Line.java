package fr.essaim.programme;

import fr.essaim.kernel.Refusal;

/// One line somebody typed: a name, a title, an address.
final class Line {
    private Line() {}

    /// @return without what surrounds it
    /// @throws Missing when nothing was typed
    /// @throws TooLong when it is longer than `most` signs
    static String of(String typed, String field, int most) {
        String line = typed.strip();
        if (line.isEmpty()) {
            throw new Missing(field);
        }
        if (line.length() > most) {
            throw new TooLong(field, most);
        }
        return line;
    }

    static final class Missing extends Refusal {
        Missing(String field) {
            super("programme.refusal.missing", field);
        }
    }

    static final class TooLong extends Refusal {
        TooLong(String field, int most) {
            super("programme.refusal.too-long", field, most);
        }
    }
}
