package fr.essaim.team;

import fr.essaim.kernel.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/// A member's e-mail address, in lower case: what they sign in with.
/// @throws NotAnEmail when it cannot be one
public record Email(String address) {
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"']{1,64}@[^\\s@<>\"']{1,180}\\.[^\\s@<>\"']{2,}");

    public Email {
        address = address.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(address).matches()) {
            throw new NotAnEmail();
        }
    }

    public static final class NotAnEmail extends Refusal {
        NotAnEmail() {
            super("team.refusal.not-an-email", "email");
        }
    }
}
