package fr.essaim.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// The appellations of the ROME (France Travail), and those near a few words: by the beginnings of the words alone, the
/// rarer counting more. Reads nothing but the words it is given: neither needs, nor notes, nor measures, nor where
/// somebody lives. What it finds is an aid one may ignore.
public final class Appellations {
    /// As many as are read at a glance.
    public static final int SHOWN = 8;

    /// So that one trade sheet does not fill the list.
    private static final int OF_ONE_SHEET = 2;

    /// What was said counts more than what people may mean by it.
    private static final double MEANT = 0.7;

    private static final Appellations ROME = new Appellations(read());

    private final Map<Integer, Appellation> byCode = new HashMap<>();
    private final Map<String, List<Appellation>> byStem = new HashMap<>();
    private final int all;

    private Appellations(List<Appellation> list) {
        all = list.size();
        for (Appellation one : list) {
            byCode.put(one.code(), one);
            Stems.of(one.label())
                    .forEach(stem -> byStem.computeIfAbsent(stem, key -> new ArrayList<>())
                            .add(one));
        }
    }

    public static Optional<Appellation> find(int code) {
        return Optional.ofNullable(ROME.byCode.get(code));
    }

    /// @param words the person's own
    /// @return at most [#SHOWN], the nearest first; none when no word is a trade's
    public static List<Appellation> near(String words) {
        return ROME.nearest(words);
    }

    private List<Appellation> nearest(String words) {
        Map<Appellation, Double> found = new HashMap<>();
        Set<String> said = Stems.of(words);
        weigh(found, said, 1);
        weigh(found, Stems.meant(said), MEANT);
        Map<String, Integer> shown = new HashMap<>();
        return found.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Appellation, Double>>comparingDouble(entry -> -entry.getValue()
                                / Math.sqrt(1 + Stems.of(entry.getKey().label()).size()))
                        .thenComparing(entry -> entry.getKey().label()))
                .map(Map.Entry::getKey)
                .filter(one -> shown.merge(one.rome(), 1, Integer::sum) <= OF_ONE_SHEET)
                .limit(SHOWN)
                .toList();
    }

    /// The rarer a beginning is among the names, the more it tells.
    private void weigh(Map<Appellation, Double> found, Set<String> stems, double worth) {
        stems.forEach(stem -> {
            var having = byStem.getOrDefault(stem, List.of());
            double weight = worth * Math.log((double) all / Math.max(having.size(), 1));
            having.forEach(one -> found.merge(one, weight, Double::sum));
        });
    }

    private static List<Appellation> read() {
        Map<String, String> sheets = lines("rome").stream()
                .map(line -> line.split("\\|", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        return lines("appellations").stream()
                .map(line -> line.split("\\|", 3))
                .map(cells -> new Appellation(
                        Integer.parseInt(cells[0]), cells[1], cells[2], Objects.requireNonNull(sheets.get(cells[1]))))
                .toList();
    }

    private static List<String> lines(String name) {
        String path = "/progress/" + name + ".txt.gz";
        try (var file = new GZIPInputStream(Objects.requireNonNull(Appellations.class.getResourceAsStream(path)))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
