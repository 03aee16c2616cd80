package fr.essaim.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How this list writes names: whether last names stand in capitals, and which comes first in a shared cell. Never a
/// guess: where neither capitals, nor the header, nor a well-known first name decides, it says so.
public final class NameHabit {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "di", "du", "des", "del", "della", "la", "le", "el", "al", "ben", "bel", "bin",
            "ould", "ait", "van", "von", "der", "den", "saint", "st", "abou", "abu", "o", "mac");
    private static final Set<String> FIRST_NAMES = firstNames();

    private final NameOrder order;
    private final boolean lastInCapitals;

    /// @param written the two cells of each line, where a list has two columns
    public NameHabit(NameOrder order, Stream<Written> written) {
        this.order = order;
        this.lastInCapitals = lastInCapitals(written);
    }

    /// The two cells of one line.
    public record Written(String last, String first) {}

    /// Of those that are common in France; compound ones by their first part.
    public static boolean knowsFirstName(String word) {
        String plain = Wording.plain(word);
        int end = plain.indexOf(' ');
        return FIRST_NAMES.contains(end < 0 ? plain : plain.substring(0, end));
    }

    /// The first name in capitals and the last name not, in a list that does the reverse.
    boolean looksSwapped(String last, String first) {
        return lastInCapitals && NameCase.isUpper(first) && !NameCase.isUpper(last);
    }

    /// Last name, then first name; empty when nothing decides.
    List<String> split(String cell) {
        int comma = cell.indexOf(',');
        if (comma > 0 && comma < cell.length() - 1) {
            return List.of(
                    cell.substring(0, comma).strip(), cell.substring(comma + 1).strip());
        }
        List<String> words = SPACE.splitAsStream(cell).toList();
        List<String> capitals = words.stream().filter(NameCase::isUpper).toList();
        if (!capitals.isEmpty() && capitals.size() < words.size()) {
            return words.subList(0, capitals.size()).equals(capitals)
                            || words.subList(words.size() - capitals.size(), words.size())
                                    .equals(capitals)
                    ? List.of(
                            String.join(" ", capitals),
                            words.stream()
                                    .filter(word -> !NameCase.isUpper(word))
                                    .collect(Collectors.joining(" ")))
                    : List.of();
        }
        return byWords(joinParticles(words));
    }

    private List<String> byWords(List<String> words) {
        if (words.size() < 2) {
            return List.of();
        }
        boolean startsKnown = FIRST_NAMES.contains(Wording.plain(words.getFirst()));
        boolean endsKnown = FIRST_NAMES.contains(Wording.plain(words.getLast()));
        NameOrder decided = startsKnown == endsKnown ? order : endsKnown ? NameOrder.LAST_FIRST : NameOrder.FIRST_LAST;
        boolean doubtful =
                (order != NameOrder.UNKNOWN && decided != order) || (words.size() > 2 && startsKnown == endsKnown);
        if (doubtful || decided == NameOrder.UNKNOWN) {
            return List.of();
        }
        int size = words.size();
        return decided == NameOrder.LAST_FIRST
                ? List.of(String.join(" ", words.subList(0, size - 1)), words.getLast())
                : List.of(String.join(" ", words.subList(1, size)), words.getFirst());
    }

    private static List<String> joinParticles(List<String> words) {
        List<String> joined = new ArrayList<>();
        String before = "";
        for (String word : words) {
            String whole = before + word;
            if (PARTICLES.contains(Wording.plain(word))) {
                before = whole + " ";
            } else {
                joined.add(whole);
                before = "";
            }
        }
        if (!before.isEmpty()) {
            joined.add(before.strip());
        }
        return joined;
    }

    private static boolean lastInCapitals(Stream<Written> written) {
        int usual = 0;
        int reverse = 0;
        for (var lines = written.iterator(); lines.hasNext(); ) {
            Written line = lines.next();
            boolean lastUpper = NameCase.isUpper(line.last);
            boolean firstUpper = NameCase.isUpper(line.first);
            usual += lastUpper && !firstUpper ? 1 : 0;
            reverse += firstUpper && !lastUpper ? 1 : 0;
        }
        return usual >= 3 && usual >= 3 * reverse;
    }

    private static Set<String> firstNames() {
        try (InputStream in = Objects.requireNonNull(NameHabit.class.getResourceAsStream("/cells/first-names.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(SPACE::splitAsStream)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
