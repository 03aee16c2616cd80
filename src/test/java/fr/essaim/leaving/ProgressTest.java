package fr.essaim.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@EssaimTest
class ProgressTest {
    @Autowired
    BeanFactory beans;

    @Test
    void each_sheet_is_told_and_the_last_one_is_all_of_them() throws Exception {
        var house = new LeavingCast(beans);
        var told = new ArrayList<Integer>();
        var progress = new Progress[1];
        progress[0] = new Progress(() -> told.add(progress[0].sheets()));
        try (var bytes = house.cast
                .as(
                        house.cast.ines,
                        () -> house.takings()
                                .onScreen(Reach.ADMINISTRATION, "Copie annuelle", Locale.FRENCH, progress[0]))
                .bytes()) {
            assertThat(bytes.read()).isEqualTo('P');
        }
        assertThat(progress[0].sheets()).isEqualTo(progress[0].of()).isGreaterThan(20);
        assertThat(progress[0].rows()).isPositive();
        assertThat(told).hasSizeGreaterThanOrEqualTo(progress[0].of()).isSorted();
    }

    @Test
    void given_up_it_leaves_no_row_and_no_word_in_the_journal() throws SQLException {
        var house = new LeavingCast(beans);
        var progress = new Progress();
        progress.cancel();
        long before = journaled(house);
        assertThatThrownBy(() -> house.cast.as(
                        house.cast.ines,
                        () -> house.takings()
                                .onScreen(Reach.ADMINISTRATION, "Copie annuelle", Locale.FRENCH, progress)))
                .isInstanceOf(Progress.Cancelled.class);
        assertThat(journaled(house)).isEqualTo(before);
    }

    private static long journaled(LeavingCast house) {
        return house.owner
                .sql("select count(*) + (select count(*) from leaving.takings) from journal.entries"
                        + " where act like 'take%' or act like 'leav%'")
                .query(Long.class)
                .single();
    }
}
