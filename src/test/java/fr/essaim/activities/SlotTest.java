package fr.essaim.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.facts.Coming;
import fr.essaim.facts.Fact;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);
    /// The clocks of Paris go from 2:00 to 3:00 that night.
    private static final LocalDate SHORT_NIGHT = LocalDate.of(2027, 3, 28);

    @Test
    void an_hour_is_read_as_people_write_it_and_nothing_else_is_one() {
        var slot = Slot.read(TUESDAY, "9h30", "14 h");
        assertThat(slot.from()).isEqualTo(LocalTime.of(9, 30));
        assertThat(slot.minutes()).isEqualTo(270);
        assertThat(slot.isSignedTwice()).isTrue();
        assertThat(Slot.read(TUESDAY, "09:00", "13:00").isSignedTwice()).isFalse();
        for (String none : new String[] {"", "neuf heures", "25h", "9h75", "9"}) {
            assertThatThrownBy(() -> Slot.read(TUESDAY, none, "14h")).as(none).isInstanceOf(Slot.NotAnHour.class);
        }
        assertThatThrownBy(() -> Slot.read(null, "9h", "14h")).isInstanceOf(Slot.NoDay.class);
        assertThatThrownBy(() -> Slot.read(TUESDAY, "14h", "14h")).isInstanceOf(Slot.EndsFirst.class);
    }

    @Test
    void the_hour_that_march_skips_is_refused_and_what_lasts_over_it_is_an_hour_shorter() {
        assertThatThrownBy(() -> Slot.read(SHORT_NIGHT, "2h30", "4h")).isInstanceOf(Slot.SkippedHour.class);
        assertThatThrownBy(() -> Slot.read(SHORT_NIGHT, "1h", "2h30")).isInstanceOf(Slot.SkippedHour.class);
        assertThat(Slot.read(SHORT_NIGHT, "1h", "4h").minutes()).isEqualTo(120);
    }

    @Test
    void a_series_has_an_end_within_a_year_and_none_of_its_days_falls_into_the_skipped_hour() {
        assertThat(new Series(1, TUESDAY.plusWeeks(3)).days(TUESDAY)).hasSize(4);
        assertThat(new Series(2, TUESDAY.plusWeeks(3)).days(TUESDAY)).containsExactly(TUESDAY, TUESDAY.plusWeeks(2));
        assertThat(Series.once().days(TUESDAY)).containsExactly(TUESDAY);
        assertThatThrownBy(() -> new Series(1, null).days(TUESDAY)).isInstanceOf(Series.NoEnd.class);
        assertThatThrownBy(() -> new Series(1, TUESDAY.minusDays(1)).days(TUESDAY))
                .isInstanceOf(Series.EndsBefore.class);
        assertThatThrownBy(() -> new Series(1, TUESDAY.plusYears(1).plusDays(1)).days(TUESDAY))
                .isInstanceOf(Series.TooLong.class);
        var night = Slot.read(SHORT_NIGHT.minusWeeks(1), "2h30", "4h");
        assertThatThrownBy(() -> new Series(1, SHORT_NIGHT).days(night.day()).forEach(night::on))
                .isInstanceOf(Slot.SkippedHour.class);
    }

    @Test
    void an_absence_nobody_explained_is_never_the_persons_side() {
        var meeting = new Meeting("Potager", Strand.CITIZEN, Slot.read(TUESDAY, "9h", "12h"), 12, 1, 0);
        var absent = new Attendance(Ids.mint(), Coming.How.ABSENT, null, " Le bus n’est pas passé. ", true).checked();
        assertThat(absent.fact(meeting).brokenBy()).isEqualTo(Fact.Side.NO_ANSWER);
        assertThat(absent.words()).isEqualTo("Le bus n’est pas passé.");
        assertThat(absent.unsigned()).as("only who came may have signed").isFalse();
        var excused = new Attendance(Ids.mint(), Coming.How.EXCUSED, Fact.Side.TRANSPORT, null, false).checked();
        assertThat(excused.fact(meeting).brokenBy()).isEqualTo(Fact.Side.TRANSPORT);
        assertThat(excused.fact(meeting).sign()).isEqualTo(Fact.Sign.PERSON);
        var ours = new Attendance(Ids.mint(), Coming.How.CALLED_OFF, Fact.Side.PERSON, null, false).checked();
        assertThat(ours.fact(meeting).brokenBy()).isEqualTo(Fact.Side.US);
        var came = new Attendance(Ids.mint(), Coming.How.CAME, Fact.Side.PERSON, null, false).checked();
        assertThat(came.fact(meeting).state()).isEqualTo(Fact.State.DONE);
        assertThat(came.fact(meeting).minutes()).isEqualTo(180);
        assertThat(came.fact(meeting).strand()).isEqualTo(Strand.CITIZEN);
    }

    @Test
    void whoever_enrols_while_others_wait_waits_after_them() {
        var slot = Slot.read(TUESDAY, "9h", "12h");
        assertThat(new Meeting("Potager", Strand.CITIZEN, slot, 12, 9, 0).free())
                .isEqualTo(3);
        assertThat(new Meeting("Potager", Strand.CITIZEN, slot, 12, 11, 2).free())
                .isZero();
    }
}
