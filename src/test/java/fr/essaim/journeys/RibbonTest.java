package fr.essaim.journeys;

import static fr.essaim.journeys.RibbonFact.State.BROKEN;
import static fr.essaim.journeys.RibbonFact.State.DONE;
import static fr.essaim.journeys.RibbonFact.State.PLANNED;
import static fr.essaim.kernel.Strand.CITIZEN;
import static fr.essaim.kernel.Strand.EMPLOYMENT;
import static fr.essaim.kernel.Strand.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.essaim.journeys.Ribbon.Cell;
import fr.essaim.journeys.Ribbon.Mark;
import fr.essaim.journeys.Ribbon.Text;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RibbonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final JourneyClock AURELIE = new JourneyClock(
            LocalDate.of(2026, 2, 9),
            java.time.Period.ofMonths(15),
            true,
            List.of(new Period(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 8, 15))));

    private static Ribbon wide(RibbonFact... facts) {
        return Ribbon.wide(AURELIE, null, List.of(facts), TODAY, new FrenchWords());
    }

    private static RibbonFact fact(Strand strand, String title, String from, RibbonFact.State state) {
        return new RibbonFact(title, strand, title, LocalDate.parse(from), null, state, null, false);
    }

    private static RibbonFact period(
            String title, String from, String until, RibbonFact.State state, @Nullable String by) {
        return new RibbonFact(
                title, EMPLOYMENT, title, LocalDate.parse(from), LocalDate.parse(until), state, by, false);
    }

    @Test
    void the_months_stand_where_the_design_draws_them() {
        Ribbon ribbon = wide();

        assertThat(ribbon.entry()).isEqualTo(167.8, within(.2));
        assertThat(ribbon.today()).isEqualTo(806.4, within(.2));
        assertThat(ribbon.limit()).isEqualTo(1269.3, within(.2));
        assertThat(ribbon.cells().getFirst()).isEqualTo(new Cell(168.6, 60.7, true));
        assertThat(ribbon.suspended().getFirst().width()).isEqualTo(89.7, within(.2));
        assertThat(ribbon.grid().getFirst().name()).isEqualTo("févr.\u00A02026");
        assertThat(ribbon.grid().get(11).name()).isEqualTo("janv.\u00A02027");
    }

    @Test
    void a_suspension_that_lasts_today_is_named_clear_of_todays_line() {
        for (String from : List.of("2026-09-20", "2026-11-10")) {
            var stopped = new JourneyClock(
                    LocalDate.of(2026, 2, 9),
                    java.time.Period.ofMonths(15),
                    true,
                    List.of(new Period(LocalDate.parse(from), LocalDate.of(2027, 1, 20))));
            var ribbon = Ribbon.wide(stopped, null, List.of(), TODAY, new FrenchWords());
            var said = ribbon.numbers().stream()
                    .filter(it -> it.text().startsWith("suspendu"))
                    .findFirst()
                    .orElseThrow();
            double half = TextWidth.of(said.text(), 12.5) / 2;
            assertThat(Math.abs(Objects.requireNonNull(ribbon.today()) - said.x()))
                    .isGreaterThan(half);
        }
    }

    @Test
    void fifteen_months_are_numbered_and_the_suspension_is_named() {
        assertThat(wide().numbers())
                .extracting(Text::text)
                .containsExactly(
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6",
                        "7",
                        "8",
                        "9",
                        "10",
                        "11",
                        "12",
                        "13",
                        "14",
                        "15",
                        "suspendu 41 j");
    }

    @Test
    void the_thread_is_full_up_to_today_and_dotted_to_the_limit() {
        Ribbon.Lane lane = wide().lanes().getFirst();

        assertThat(List.of(lane.from(), lane.now(), lane.to())).isSorted().contains(806.4);
    }

    @Test
    void done_is_full_planned_is_empty_broken_is_dashed_and_reserved_has_a_padlock_and_no_text() {
        Ribbon ribbon = wide(
                fact(CITIZEN, "Fête de quartier", "2026-06-12", DONE),
                fact(EMPLOYMENT, "Réunion AFPA", "2026-12-08", PLANNED),
                period("Immersion en cantine", "2026-09-21", "2026-10-02", BROKEN, "l’établissement"),
                new RibbonFact("r", SOCIAL, null, LocalDate.of(2026, 5, 20), null, DONE, null, true));

        assertThat(ribbon.marks()).extracting(Mark::look).containsExactly("is-lock", "", "is-cut", "is-next");
        assertThat(ribbon.marks()).filteredOn(m -> !m.padlock().isEmpty()).hasSize(1);
        assertThat(ribbon.labels())
                .extracting(Text::text)
                .contains("fait réservé", "Immersion en cantine : arrêt du côté de l’établissement");
    }

    @Test
    void something_going_on_is_full_up_to_today_and_empty_after() {
        Ribbon ribbon = wide(period("Atelier théâtre", "2026-09-09", "2026-12-16", DONE, null));

        assertThat(ribbon.marks()).extracting(Mark::look).containsExactly("is-next", "");
    }

    @Test
    void labels_without_room_are_counted_beside_the_first_of_them() {
        RibbonFact[] crowd = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> fact(SOCIAL, "Rendez-vous à la caisse numéro " + i, "2026-05-1" + i, DONE))
                .toArray(RibbonFact[]::new);

        assertThat(wide(crowd).labels()).extracting(Text::text).contains("+6");
    }

    @Test
    void a_phone_gets_marks_without_labels_and_one_number_in_five() {
        Ribbon ribbon = Ribbon.narrow(
                AURELIE,
                null,
                List.of(fact(CITIZEN, "Fête de quartier", "2026-06-12", DONE)),
                TODAY,
                new FrenchWords());

        assertThat(ribbon.labels()).isEmpty();
        assertThat(ribbon.marks()).hasSize(1);
        assertThat(ribbon.numbers()).extracting(Text::text).containsExactly("1", "5", "10", "15");
        assertThat(ribbon.grid()).extracting(Ribbon.Column::name).startsWith("F", "M", "A");
    }

    @Test
    void after_the_exit_nothing_is_dotted_and_there_is_no_limit() {
        LocalDate exit = LocalDate.of(2026, 10, 30);
        Ribbon ribbon = Ribbon.wide(AURELIE, exit, List.of(), TODAY, new FrenchWords());

        assertThat(ribbon.limit()).isNull();
        assertThat(ribbon.today()).isNull();
        assertThat(ribbon.exit()).isEqualTo(ribbon.lanes().getFirst().to());
        assertThat(ribbon.lanes()).allSatisfy(lane -> assertThat(lane.now()).isEqualTo(lane.to()));
    }

    @Test
    void past_the_limit_the_picture_reaches_today() {
        Ribbon ribbon = Ribbon.wide(AURELIE, null, List.of(), LocalDate.of(2027, 8, 3), new FrenchWords());

        assertThat(ribbon.today()).isGreaterThan(java.util.Objects.requireNonNull(ribbon.limit()));
        assertThat(ribbon.cells()).allMatch(Cell::used);
    }

    @Test
    void a_hostile_title_is_folded_and_cut() {
        Ribbon ribbon = wide(fact(CITIZEN, "\u202Eפרויקט\n" + "🦊".repeat(5000), "2026-03-01", DONE));

        assertThat(ribbon.labels())
                .singleElement()
                .satisfies(label -> assertThat(label.text())
                        .startsWith("פרויקט ")
                        .endsWith("…")
                        .hasSizeLessThan(60));
    }
}
