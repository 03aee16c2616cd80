package fr.essaim.programme;

import fr.essaim.kernel.Refusal;
import java.util.regex.Pattern;

/// The short name of a programme or a hub, in addresses and on the command line: `aniche-douchy`.
/// @throws NotACode when it is not made of small letters, digits and dashes
record Code(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    Code {
        if (!SHAPE.matcher(value).matches()) {
            throw new NotACode();
        }
    }

    static final class NotACode extends Refusal {
        NotACode() {
            super("programme.refusal.not-a-code", "code");
        }
    }
}
