package fr.essaim.hours;

import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The person's agreement to one sending of one paper: to whom, by which way. It serves once.
///
/// @param name of whoever receives it, when the kind does not say enough
/// @param agreed whether the person agreed to this very sending
/// @param on the day they agreed: not before they asked for the paper
public record Sending(
        @Nullable Receiver receiver,
        @Nullable String name,
        @Nullable Way way,
        boolean agreed,
        @Nullable LocalDate on,
        Undertaking.How how) {
    private static final int LONGEST = 200;

    public enum Receiver {
        FRANCE_TRAVAIL,
        DEPARTMENT,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Way {
        LETTER,
        EMAIL,
        HAND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws NotAgreed without the person's agreement to it
    /// @throws AgreedBefore when they had not asked for the paper yet: that agreement was about another
    public Sending checked(LocalDate askedOn, LocalDate today) {
        if (!agreed) {
            throw new NotAgreed();
        }
        Receiver to = Said.chosen(receiver, "receiver");
        String called = to == Receiver.OTHER
                ? Said.words(name, "receiverName", LONGEST)
                : Said.maybe(name, "receiverName", LONGEST);
        LocalDate day = Said.past(on, "agreedOn", today);
        if (day.isBefore(askedOn)) {
            throw new AgreedBefore(askedOn);
        }
        return new Sending(to, called, Said.chosen(way, "way"), true, day, how);
    }

    public static final class NotAgreed extends Refusal {
        NotAgreed() {
            super("hours.refusal.not-agreed", "agreed");
        }
    }

    public static final class AgreedBefore extends Refusal {
        AgreedBefore(LocalDate askedOn) {
            super("hours.refusal.agreed-before", "agreedOn", askedOn);
        }
    }
}
