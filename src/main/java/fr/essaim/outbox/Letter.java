package fr.essaim.outbox;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Said;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A few neutral words for somebody, as they will be read on a telephone that others may look at:
/// neither why the person comes nor what the house does.
///
/// @param id minted by whoever writes it: sent twice, it is written once
/// @param to an e-mail address, or a telephone number
/// @param subject of an e-mail; an SMS has none and shows the text alone
/// @param text may hold [#SECRET], where the secret stands when it leaves
/// @param secret a link or a code that opens something, or null; sealed while the letter waits, erased once it has gone
/// @param about what it tells of ("appointment …"): by this it is withdrawn
/// @param from not before
/// @param until of no use after: then it never leaves
public record Letter(
        UUID id,
        ParticipantId person,
        HubId hub,
        Channel channel,
        String to,
        String subject,
        String text,
        @Nullable String secret,
        String about,
        Instant from,
        Instant until) {
    public static final String SECRET = "{secret}";
    private static final int LONGEST = 2000;
    private static final int LONGEST_SUBJECT = 150;

    /// @throws Said.TooLong beyond 2,000 characters, 150 for the subject
    public Letter {
        to = Said.words(to, "to", LONGEST_SUBJECT).replaceAll("\\p{Cntrl}", "");
        subject = Said.words(subject, "subject", LONGEST_SUBJECT).replaceAll("\\p{Cntrl}", " ");
        text = Said.words(text, "text", LONGEST);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a letter that is of no use before it may leave");
        }
    }

    /// What is read by whoever receives it.
    public String written() {
        return secret == null ? text : text.replace(SECRET, secret);
    }
}
