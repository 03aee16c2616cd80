package fr.essaim.journeys;

import fr.essaim.kernel.Refusal;
import java.time.LocalDate;
import java.util.Locale;

/// One of the two facts an entry rests on: the person was informed (of the programme, of both joint controllers, of
/// their rights: GDPR art. 13 and 26), and the person agreed to be accompanied. They are never one box, and neither is
/// the legal basis of the file nor a permission to share.
public record Undertaking(Kind kind, LocalDate on, How how) {
    public enum Kind {
        INFORMATION,
        AGREEMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Said face to face or by telephone; handed over on paper; signed.
    public enum How {
        SPOKEN,
        PAPER,
        SIGNED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// The recipe asks that the person was informed, and nothing says so.
    public static final class NoInformationGiven extends Refusal {
        NoInformationGiven() {
            super("journeys.refusal.no-information-given", "informedOn");
        }
    }

    /// The recipe asks for the person's agreement to be accompanied, and nothing says so.
    public static final class NoAgreement extends Refusal {
        NoAgreement() {
            super("journeys.refusal.no-agreement", "agreedOn");
        }
    }

    /// Nobody agrees to what they have not been told.
    public static final class AgreedBeforeInformed extends Refusal {
        AgreedBeforeInformed(LocalDate informed) {
            super("journeys.refusal.agreed-before-informed", "agreedOn", informed);
        }
    }

    public static final class WithdrawnOutOfTime extends Refusal {
        WithdrawnOutOfTime(LocalDate entered) {
            super("journeys.refusal.withdrawn-out-of-time", "on", entered);
        }
    }
}
