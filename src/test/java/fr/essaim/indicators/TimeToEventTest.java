package fr.essaim.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Against the tables that R 4.2's survival 3.5 computes for the same rows.
class TimeToEventTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void time_in_a_state_agrees_with_survfit() {
        same(TimeToEvent.kaplanMeier(lung(), 0.95).steps(), rows("expected_lung_all.csv"), "surv");
    }

    @Test
    void so_it_does_group_by_group() {
        var expected =
                rows("expected_lung_by_sex.csv").stream().collect(Collectors.groupingBy(row -> row.getField("strata")));
        bySex().forEach((sex, spells) -> same(
                TimeToEvent.kaplanMeier(spells, 0.95).steps(),
                Objects.requireNonNull(expected.get("sex=" + sex)),
                "surv"));
    }

    @Test
    void an_event_among_competitors_agrees_with_the_multi_state_survfit() {
        var spells = rows("competing.csv").stream()
                .map(row -> new Spell(number(row, "days"), ending(row)))
                .toList();
        same(
                TimeToEvent.cumulativeIncidence(spells, "dynamic", 0.95).points(),
                rows("expected_competing.csv"),
                "estimate");
    }

    @Test
    void without_competitors_what_has_happened_and_what_has_not_make_one() {
        var spells = lung();
        var incidence = TimeToEvent.cumulativeIncidence(spells, "2", 0.95).points();
        var survival = TimeToEvent.kaplanMeier(spells, 0.95).points();
        for (int i = 0; i < survival.size() - 1; i++) {
            assertThat(incidence.get(i).estimate() + survival.get(i).estimate()).isCloseTo(1, CLOSE);
        }
    }

    @Test
    void the_median_and_its_bounds_agree() {
        var lung = TimeToEvent.kaplanMeier(lung(), 0.95);
        assertThat(lung.median()).hasValue(310);
        assertThat(lung.medianLow()).hasValue(285);
        assertThat(lung.medianHigh()).hasValue(363);
    }

    @Test
    void a_median_that_stays_on_one_half_is_the_middle_of_the_stretch() {
        var spells = List.of(new Spell(1, "x"), new Spell(2, "x"), new Spell(3, ""), new Spell(5, "x"));
        var curve = TimeToEvent.kaplanMeier(spells, 0.95);
        assertThat(curve.at(2)).isEqualTo(0.5);
        assertThat(curve.median()).hasValue(3.5);
    }

    @Test
    void groups_are_compared_as_survdiff_does() {
        var sexes = LogRank.between(bySex());
        assertThat(sexes.chiSquare()).isCloseTo(10.32674195, within(1e-7));
        assertThat(sexes.degreesOfFreedom()).isEqualTo(1);
        assertThat(sexes.probability()).isCloseTo(0.001311165, within(1e-8));
    }

    @Test
    void nobody_gives_an_empty_curve() {
        assertThat(TimeToEvent.kaplanMeier(List.of(), 0.95).points()).isEmpty();
        assertThat(TimeToEvent.kaplanMeier(List.of(), 0.95).median()).isEmpty();
    }

    private static void same(List<Curve.Point> points, List<NamedCsvRecord> expected, String estimate) {
        assertThat(points.size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            var point = points.get(i);
            var row = expected.get(i);
            assertThat(point.time()).isEqualTo(number(row, "time"));
            assertThat(point.atRisk()).isEqualTo((int) number(row, "n_risk"));
            assertThat(point.events()).isEqualTo((int) number(row, "n_event"));
            agree(point.estimate(), number(row, estimate));
            agree(point.standardError(), number(row, "std_err"));
            agree(point.interval().low(), number(row, "lower"));
            agree(point.interval().high(), number(row, "upper"));
        }
    }

    private static void agree(double ours, double theirs) {
        if (Double.isNaN(theirs)) {
            assertThat(ours).isNaN();
        } else {
            assertThat(ours).isCloseTo(theirs, CLOSE);
        }
    }

    private static List<Spell> lung() {
        return rows("lung.csv").stream().map(TimeToEventTest::spell).toList();
    }

    private static Map<String, List<Spell>> bySex() {
        return rows("lung.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("sex"), Collectors.mapping(TimeToEventTest::spell, Collectors.toList())));
    }

    private static Spell spell(NamedCsvRecord row) {
        return new Spell(number(row, "time"), row.getField("status").equals("2") ? "2" : "");
    }

    private static String ending(NamedCsvRecord row) {
        String ending = row.getField("ending");
        return ending.equals("going-on") ? "" : ending;
    }

    private static double number(NamedCsvRecord row, String column) {
        String cell = row.getField(column).strip();
        return cell.equals("NA") || cell.equals("NaN") ? Double.NaN : Double.parseDouble(cell);
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var in = TimeToEventTest.class.getResourceAsStream("/survival/" + file);
                var csv = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
