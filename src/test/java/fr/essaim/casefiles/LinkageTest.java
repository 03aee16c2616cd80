package fr.essaim.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The matcher on FEBRL's synthetic duplicates (see NOTICE): `rec_id` tells the truth. Their identity number is not
/// read, since Essaim may not hold one.
class LinkageTest {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern DASH = Pattern.compile("-");

    private record Entry(String truth, LikenessTraits traits) {}

    private record Pair(int one, int other) {}

    private record Figures(int truth, int compared, int found, int correct, int same, int wronglySame) {
        double precision() {
            return (double) correct / found;
        }

        double recall() {
            return (double) correct / truth;
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }
    }

    @ParameterizedTest
    @CsvSource({"dataset1.csv, 500, 0.995", "dataset2.csv, 1934, 0.995"})
    void persons_written_twice_are_proposed_and_hardly_anybody_else(String file, int truth, double floor) {
        List<Entry> entries = read(Path.of("src/test/resources/linkage", file));
        Figures figures = measure(entries);
        System.out.printf(
                "FIGURE %s: precision %.4f, recall %.4f, F1 %.4f, compared %d, same %d (wrong %d)%n",
                file,
                figures.precision(),
                figures.recall(),
                figures.f1(),
                figures.compared,
                figures.same,
                figures.wronglySame);
        assertThat(figures.truth).isEqualTo(truth);
        assertThat(figures.f1()).isGreaterThan(floor);
        assertThat(figures.wronglySame).isZero();
        assertThat(figures.compared).isLessThan(entries.size() * 4);
    }

    private static Figures measure(List<Entry> entries) {
        Set<Pair> pairs = brought(entries);
        Set<Pair> found = new HashSet<>();
        Set<Pair> same = new HashSet<>();
        LikenessGroups<Integer> groups = new LikenessGroups<>();
        for (Pair pair : pairs) {
            Likeness likeness = Likeness.between(entries.get(pair.one).traits, entries.get(pair.other).traits);
            groups.add(pair.one, pair.other, likeness);
            if (likeness.proposed()) {
                found.add(pair);
            }
            if (likeness.verdict() == Likeness.Verdict.SAME) {
                same.add(pair);
            }
        }
        groups.groups().forEach(group -> found.addAll(within(group)));
        Map<String, Integer> people = new HashMap<>();
        entries.forEach(entry -> people.merge(entry.truth, 1, Integer::sum));
        int truth = people.values().stream().mapToInt(n -> n * (n - 1) / 2).sum();
        int wronglySame = same.size() - right(same, entries);
        return new Figures(truth, pairs.size(), found.size(), right(found, entries), same.size(), wronglySame);
    }

    private static int right(Set<Pair> pairs, List<Entry> entries) {
        return (int) pairs.stream()
                .filter(pair -> entries.get(pair.one).truth.equals(entries.get(pair.other).truth))
                .count();
    }

    private static Set<Pair> within(List<Integer> group) {
        Set<Pair> pairs = new HashSet<>();
        for (int one : group) {
            group.stream().filter(other -> one < other).forEach(other -> pairs.add(new Pair(one, other)));
        }
        return pairs;
    }

    private static Set<Pair> brought(List<Entry> entries) {
        Map<String, List<Integer>> holders = new HashMap<>();
        Set<Pair> pairs = new HashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            for (String key : SearchKeys.alike(entries.get(index).traits)) {
                List<Integer> sharing = holders.computeIfAbsent(key, _ -> new ArrayList<>());
                for (int other : sharing) {
                    pairs.add(new Pair(other, index));
                }
                sharing.add(index);
            }
        }
        return pairs;
    }

    private static List<Entry> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> COMMA.split(line, -1))
                    .map(LinkageTest::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String[] cells) {
        String[] of = Stream.of(cells).map(String::strip).toArray(String[]::new);
        LikenessTraits.Place place = new LikenessTraits.Place((of[3] + " " + of[4]).strip(), of[5], of[7], of[6]);
        return new Entry(DASH.split(of[0], -1)[1], new LikenessTraits(of[1], of[2], of[9], Set.of(), place));
    }
}
