package fr.essaim.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.journeys.Ribbon.Text;
import fr.essaim.journeys.RibbonFact.State;
import fr.essaim.journeys.RibbonLabels.Box;
import fr.essaim.kernel.Period;
import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RibbonProperties {
    private static final LocalDate ENTRY = LocalDate.of(2026, 1, 31);

    record Case(JourneyClock clock, LocalDate today, List<RibbonFact> facts) {
        Ribbon wide() {
            return Ribbon.wide(clock, null, facts, today, new FrenchWords());
        }
    }

    @Property(tries = 250)
    void no_label_covers_another(@ForAll("cases") Case given) {
        List<Box> boxes =
                given.wide().labels().stream().map(RibbonProperties::box).toList();

        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(boxes.get(i)::meets);
        }
    }

    @Property(tries = 250)
    void no_label_crosses_the_line_of_today_of_the_entry_or_of_the_limit(@ForAll("cases") Case given) {
        Ribbon ribbon = given.wide();

        Stream.of(ribbon.today(), ribbon.limit(), ribbon.entry())
                .filter(java.util.Objects::nonNull)
                .forEach(x -> assertThat(ribbon.labels())
                        .noneMatch(
                                label -> box(label).left() < x && x < box(label).right()));
    }

    @Property(tries = 250)
    void every_label_is_inside_the_picture_and_below_the_months(@ForAll("cases") Case given) {
        Ribbon ribbon = given.wide();

        assertThat(ribbon.labels()).map(RibbonProperties::box).allSatisfy(box -> {
            assertThat(box.left()).isGreaterThanOrEqualTo(150);
            assertThat(box.right()).isLessThanOrEqualTo(ribbon.width());
            assertThat(box.top()).isGreaterThan(ribbon.frame().cellsBottom());
            assertThat(box.bottom()).isLessThan(ribbon.height());
        });
    }

    @Property(tries = 250)
    void every_fact_of_the_period_is_labelled_or_counted(@ForAll("cases") Case given) {
        Ribbon ribbon = given.wide();
        int labelled = ribbon.labels().stream()
                .map(Text::text)
                .mapToInt(text -> text.startsWith("+") ? Integer.parseInt(text.substring(1)) : 1)
                .sum();
        int unplaced = ribbon.lanes().stream().mapToInt(Ribbon.Lane::unplaced).sum();

        assertThat(labelled + unplaced).isEqualTo(given.facts().size());
    }

    @Property(tries = 250)
    void months_and_suspensions_stand_side_by_side(@ForAll("cases") Case given) {
        Ribbon ribbon = given.wide();
        List<Ribbon.Cell> row = Stream.concat(ribbon.cells().stream(), ribbon.suspended().stream())
                .sorted(java.util.Comparator.comparingDouble(Ribbon.Cell::x))
                .toList();

        for (int i = 1; i < row.size(); i++) {
            assertThat(row.get(i).x()).isGreaterThan(row.get(i - 1).x());
        }
        assertThat(row.getLast().x() + row.getLast().width()).isLessThanOrEqualTo(1296.5);
    }

    /// Where the text stands, measured again from what the template is given.
    private static Box box(Text label) {
        double width = TextWidth.of(label.text(), RibbonLabels.FONT);
        double left = switch (label.anchor()) {
            case "start" -> label.x();
            case "end" -> label.x() - width;
            default -> label.x() - width / 2;
        };
        return new Box(left, label.y() - 11, left + width, label.y() + 4);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<Period>> suspensions = Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 120))
                .as((from, days) -> List.of(new Period(ENTRY.plusDays(from), ENTRY.plusDays(from + days))));
        return Combinators.combine(
                        suspensions,
                        Arbitraries.integers().between(0, 440),
                        facts().list().ofMaxSize(60))
                .as((s, day, facts) -> new Case(
                        new JourneyClock(ENTRY, java.time.Period.ofMonths(15), true, s), ENTRY.plusDays(day), facts));
    }

    private static Arbitrary<RibbonFact> facts() {
        Arbitrary<String> titles = Arbitraries.strings()
                .withChars("abcdefghijlmnopqrstuvéàèç’ AMW")
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(text -> "x" + text);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 60);
        return Combinators.combine(
                        Arbitraries.create(() -> fr.essaim.kernel.Ids.mint().toString()),
                        Arbitraries.of(Strand.class),
                        titles,
                        Arbitraries.integers().between(0, 440),
                        lengths,
                        Arbitraries.of(State.class),
                        Arbitraries.of(true, false, false))
                .as((id, strand, title, day, days, state, reserved) -> new RibbonFact(
                        id,
                        strand,
                        reserved ? null : title,
                        ENTRY.plusDays(day),
                        days < 20 ? null : ENTRY.plusDays(day + days),
                        state,
                        state == State.BROKEN && !reserved ? "la personne" : null,
                        reserved));
    }
}
