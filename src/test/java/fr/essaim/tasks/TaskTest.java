package fr.essaim.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.Said;
import fr.essaim.tasks.Task.Kind;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final MemberId NADIA = new MemberId(new UUID(0, 1));
    private static final MemberId CLAIRE = new MemberId(new UUID(0, 2));
    private static final MemberId THOMAS = new MemberId(new UUID(0, 3));

    @Test
    void a_task_is_for_somebody_and_not_for_yesterday() {
        assertThatThrownBy(() -> new Task(null, "Appeler", null, null).checked(TODAY))
                .isInstanceOf(Said.NotChosen.class);
        assertThatThrownBy(() -> new Task(null, "Appeler", NADIA, TODAY.minusDays(1)).checked(TODAY))
                .isInstanceOf(Said.InThePast.class);
        assertThat(new Task(null, " Appeler ", NADIA, TODAY).checked(TODAY).what())
                .isEqualTo("Appeler");
    }

    @Test
    void putting_off_says_to_when_and_dropping_says_why() {
        assertThatThrownBy(() -> new Task.Turn(Kind.PUT_OFF, null, null, null).checked(TODAY))
                .isInstanceOf(Task.NoNewDay.class);
        assertThatThrownBy(() -> new Task.Turn(Kind.DROPPED, null, null, " ").checked(TODAY))
                .isInstanceOf(Task.NoReason.class);
        assertThat(new Task.Turn(Kind.DONE, CLAIRE, TODAY, null).checked(TODAY))
                .as("only what it needs is kept")
                .isEqualTo(new Task.Turn(Kind.DONE, null, null, null));
    }

    @Test
    void it_is_told_by_those_it_is_between_and_answered_by_whoever_was_asked() {
        var handed = new Task.Standing(NADIA, NADIA, CLAIRE, false);
        handed.allows(Kind.ACCEPTED, CLAIRE, false);
        assertThatThrownBy(() -> handed.allows(Kind.ACCEPTED, NADIA, false)).isInstanceOf(Task.AlreadyTold.class);
        assertThatThrownBy(() -> handed.allows(Kind.DONE, THOMAS, false)).isInstanceOf(Task.NotYours.class);
        handed.allows(Kind.HANDED, THOMAS, true);
        var done = new Task.Standing(NADIA, NADIA, null, true);
        assertThatThrownBy(() -> done.allows(Kind.DONE, NADIA, false)).isInstanceOf(Task.AlreadyTold.class);
        done.allows(Kind.AGAIN, NADIA, false);
    }
}
