package fr.essaim.handovers;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// One hub asks another to receive somebody; both say things until it is over. Its state is what
/// was said.
///
/// @param said in order
public record Transfer(UUID id, ParticipantId person, HubId from, HubId to, List<Kind> said) {
    /// The asking hub replies and withdraws; the other asks back, accepts, declines and receives.
    public enum Kind {
        QUESTION,
        REPLY,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        RECEIVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Whose turn it is.
    public enum State {
        /// The asked hub's.
        ASKED,
        /// The asking hub's: there is a question.
        QUESTIONED,
        /// Nobody's until the day; the person stays where they are.
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        RECEIVED;

        public boolean isOver() {
            return this == DECLINED || this == WITHDRAWN || this == RECEIVED;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        for (Kind end : List.of(Kind.DECLINED, Kind.WITHDRAWN, Kind.RECEIVED, Kind.ACCEPTED)) {
            if (said.contains(end)) {
                return State.valueOf(end.name());
            }
        }
        return !said.isEmpty() && said.getLast() == Kind.QUESTION ? State.QUESTIONED : State.ASKED;
    }

    /// @throws Over when it is
    /// @throws AcceptedAlready when it is too late for these words
    void refuse(Kind next) {
        State state = state();
        if (state.isOver()) {
            throw new Over();
        }
        if (state == State.ACCEPTED && (next == Kind.ACCEPTED || next == Kind.QUESTION || next == Kind.REPLY)) {
            throw new AcceptedAlready();
        }
    }

    /// Somebody was quicker, or it was taken back.
    public static final class Over extends Refusal {
        Over() {
            super("handovers.refusal.transfer-over", null);
        }
    }

    public static final class AcceptedAlready extends Refusal {
        AcceptedAlready() {
            super("handovers.refusal.transfer-accepted", null);
        }
    }
}
