package fr.essaim.lists;

import fr.essaim.cells.Field;
import fr.essaim.cells.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Knows what a header means, from the words of `header-words.txt`.
final class HeaderWords {
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Set<String> FILLERS;
    private static final List<Rule> RULES = new ArrayList<>();

    static {
        String fillers = "";
        for (String line : lines()) {
            if (line.startsWith("filler =")) {
                fillers = line.substring(8).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                RULES.add(Rule.of(line));
            }
        }
        FILLERS = Set.of(fillers.split(" ", -1));
    }

    private HeaderWords() {}

    static Optional<Meaning> meaning(String header) {
        String plain = Wording.plain(header);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        String essence = SPACES.splitAsStream(plain)
                .filter(word -> !FILLERS.contains(word))
                .collect(Collectors.joining(" "));
        return first(rule -> rule.whole && rule.phrases.contains(plain))
                .or(() -> first(rule -> !rule.whole && !rule.meaning.taken() && rule.within(plain)))
                .or(() -> first(rule -> rule.whole && rule.phrases.contains(essence)))
                .or(() -> first(rule -> !rule.whole && rule.within(plain)));
    }

    private static Optional<Meaning> first(java.util.function.Predicate<Rule> fits) {
        return RULES.stream().filter(fits).findFirst().map(Rule::meaning);
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(HeaderWords.class.getResourceAsStream("/lists/header-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Rule(Meaning meaning, boolean whole, Set<String> phrases) {
        static Rule of(String line) {
            boolean whole = line.contains(" = ");
            String[] sides = line.split(whole ? " = " : " ~ ", 2);
            String word = sides[0].strip().toUpperCase(Locale.ROOT);
            Meaning meaning = word.startsWith("!")
                    ? Meaning.notTaken(NotTaken.valueOf(word.substring(1)))
                    : Meaning.of(Field.valueOf(word));
            return new Rule(
                    meaning,
                    whole,
                    Stream.of(sides[1].split("\\|", -1)).map(String::strip).collect(Collectors.toSet()));
        }

        boolean within(String header) {
            String padded = " " + header + " ";
            return phrases.stream().anyMatch(phrase -> padded.contains(" " + phrase + " "));
        }
    }
}
