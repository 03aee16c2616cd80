package fr.essaim.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.handovers.Transfer.Kind;
import fr.essaim.handovers.Transfer.State;
import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Transfer said(Kind... said) {
        return new Transfer(UUID.randomUUID(), ParticipantId.mint(), new HubId(1), new HubId(2), List.of(said));
    }

    @Test
    void its_state_is_what_was_said() {
        assertThat(said().state()).isEqualTo(State.ASKED);
        assertThat(said(Kind.QUESTION).state()).isEqualTo(State.QUESTIONED);
        assertThat(said(Kind.QUESTION, Kind.REPLY).state()).isEqualTo(State.ASKED);
        assertThat(said(Kind.QUESTION, Kind.ACCEPTED).state()).isEqualTo(State.ACCEPTED);
        assertThat(said(Kind.ACCEPTED, Kind.RECEIVED).state()).isEqualTo(State.RECEIVED);
        assertThat(said(Kind.ACCEPTED, Kind.WITHDRAWN).state()).isEqualTo(State.WITHDRAWN);
        assertThat(said(Kind.DECLINED).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void nothing_more_is_said_once_it_is_over() {
        for (Kind end : List.of(Kind.DECLINED, Kind.WITHDRAWN, Kind.RECEIVED)) {
            for (Kind next : Kind.values()) {
                assertThatThrownBy(() -> said(end).refuse(next)).isInstanceOf(Transfer.Over.class);
            }
        }
    }

    @Test
    void once_accepted_either_hub_may_still_go_back_and_nobody_accepts_twice() {
        var accepted = said(Kind.ACCEPTED);
        assertThatThrownBy(() -> accepted.refuse(Kind.ACCEPTED)).isInstanceOf(Transfer.AcceptedAlready.class);
        assertThatThrownBy(() -> accepted.refuse(Kind.QUESTION)).isInstanceOf(Transfer.AcceptedAlready.class);
        for (Kind next : List.of(Kind.DECLINED, Kind.WITHDRAWN, Kind.RECEIVED)) {
            assertThatCode(() -> accepted.refuse(next)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_request_says_why_and_the_person_knows() {
        var hub = new HubId(2);
        assertThatThrownBy(() -> Request.checked(hub, " ", TODAY, Set.of(), null, TODAY))
                .isInstanceOf(Request.NoReason.class);
        assertThatThrownBy(() -> Request.checked(hub, "Déménage", null, Set.of(), null, TODAY))
                .isInstanceOf(Request.NotTold.class);
        assertThatThrownBy(() -> Request.checked(hub, "Déménage", TODAY.plusDays(1), Set.of(), null, TODAY))
                .isInstanceOf(Request.NotTold.class);
        assertThatThrownBy(() -> Request.checked(hub, "x".repeat(501), TODAY, Set.of(), null, TODAY))
                .isInstanceOf(Request.TooLong.class);
        assertThat(Request.checked(hub, " Déménage ", TODAY, Set.of("name"), " ", TODAY))
                .isEqualTo(new Request(hub, "Déménage", TODAY, Set.of("name"), null));
    }
}
