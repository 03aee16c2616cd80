package fr.essaim.tasks;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The little that colleagues must know to act, written on purpose by somebody bound to secrecy. It
/// comes from no other note and names none. The law shares a secret only for the tasks it names
/// (CASF L121-6-2 and L226-2-2, CSP L1110-4); none covers an employment programme as a whole, so
/// that the person is told, or it is said why not.
///
/// @param words at most 400 characters
/// @param told whether the person knows that it is shared, and with whom
/// @param whyNot when they do not
/// @param wholeTeam for everyone who accompanies the person; otherwise for `readers`
public record NecessaryNote(
        @Nullable String words,
        @Nullable Boolean told,
        @Nullable String whyNot,
        boolean wholeTeam,
        Collection<MemberId> readers) {
    public static final int LONGEST = 400;
    private static final int REASON = 200;

    /// @throws NoReason when the person is not told and nothing says why
    /// @throws ForNobody when no colleague is chosen
    public NecessaryNote checked() {
        String said = Said.words(words, "words", LONGEST);
        boolean knows = Said.chosen(told, "told");
        String why = knows ? null : Said.maybe(whyNot, "whyNot", REASON);
        if (!knows && why == null) {
            throw new NoReason();
        }
        if (!wholeTeam && readers.isEmpty()) {
            throw new ForNobody();
        }
        return new NecessaryNote(said, knows, why, wholeTeam, wholeTeam ? List.of() : List.copyOf(readers));
    }

    static final class NoReason extends Refusal {
        NoReason() {
            super("tasks.refusal.no-why-not", "whyNot");
        }
    }

    static final class ForNobody extends Refusal {
        ForNobody() {
            super("tasks.refusal.for-nobody", "readers");
        }
    }

    /// Somebody chosen no longer accompanies the person.
    static final class NotOfTheTeam extends Refusal {
        NotOfTheTeam() {
            super("tasks.refusal.not-of-the-team", "readers");
        }
    }
}
