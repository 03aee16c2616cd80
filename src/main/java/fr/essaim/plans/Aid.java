package fr.essaim.plans;

import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A coup de pouce: a small help with money, asked for on a day. What became of it is told by its turns.
public record Aid(
        @Nullable String what, Amount amount, @Nullable LocalDate askedOn) {
    static final int LONGEST = 300;
    private static final int NAME = 200;

    public Aid checked(LocalDate today) {
        return new Aid(Said.words(what, "what", LONGEST), amount, Said.past(askedOn, "askedOn", today));
    }

    /// What became of one: granted by somebody and paid for by a funder, refused with a reason, paid, and its receipt.
    ///
    /// @param decidedBy who granted or refused it
    /// @param words why it was refused; where the receipt is when it is no file here
    /// @param document the receipt's file, or null
    public record Turn(
            Kind kind,
            @Nullable LocalDate on,
            @Nullable String decidedBy,
            @Nullable String funder,
            @Nullable Amount amount,
            @Nullable String words,
            @Nullable UUID document) {

        public enum Kind {
            GRANTED,
            REFUSED,
            PAID,
            RECEIPT;

            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }

            /// What may be told after what: nothing is paid that nobody granted.
            boolean follows(@Nullable Kind before) {
                return switch (this) {
                    case GRANTED, REFUSED -> before == null;
                    case PAID -> before == GRANTED;
                    case RECEIPT -> before == PAID;
                };
            }
        }

        public static Turn receipt(@Nullable LocalDate on, @Nullable UUID document, @Nullable String where) {
            return new Turn(Kind.RECEIPT, on, null, null, null, document == null ? where : null, document);
        }

        public Turn checked(LocalDate today) {
            boolean granted = kind == Kind.GRANTED;
            boolean wordless = kind == Kind.PAID || granted || document != null;
            return new Turn(
                    kind,
                    Said.past(on, "on", today),
                    granted ? Said.words(decidedBy, "by", NAME) : Said.maybe(decidedBy, "by", NAME),
                    granted ? Said.words(funder, "funder", NAME) : null,
                    amount,
                    wordless ? null : Said.words(words, "words", fr.essaim.plans.Turn.LONGEST),
                    document);
        }
    }
}
