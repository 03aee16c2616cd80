package fr.essaim.facts;

import fr.essaim.facts.Understood.Kind;
import fr.essaim.recipe.Practice;
import fr.essaim.recipe.Recipe;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The recipe's words from which "+ Action" understands something, in one language. The list is short and shown to
/// whoever asks; what is not in it is not understood.
public final class WordList {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String CLAUSE_ENDS = "[.!?;:,()\\n]";
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    /// Grammar, not vocabulary: what denies, and what announces that somebody else is named.
    private static final Map<String, Set<String>> DENIALS = Map.of(
            "fr", Set.of("pas", "aucun", "aucune", "sans", "jamais", "ni"),
            "en", Set.of("not", "no", "never", "without", "nor", "t"));

    private static final Map<String, Set<String>> ARTICLES = Map.of(
            "fr",
            Set.of(
                    "la", "le", "l", "les", "son", "sa", "ses", "leur", "un", "une", "des", "du", "au", "aux", "mon",
                    "ma"),
            "en",
            Set.of("the", "her", "his", "their", "a", "an", "my", "our", "some"));

    /// What some words of the recipe mean.
    ///
    /// @param alone whether they count only when nobody else is named right after them
    public record Line(List<String> words, Map<Kind, String> means, boolean alone) {}

    private final List<Line> lines;
    private final Map<String, Line> byWords = new LinkedHashMap<>();
    private final Set<String> denials;
    private final Set<String> articles;
    private final Pattern any;

    private WordList(List<Line> lines, String language) {
        this.lines = List.copyOf(lines);
        this.denials = DENIALS.getOrDefault(language, Set.of());
        this.articles = ARTICLES.getOrDefault(language, Set.of());
        lines.forEach(line -> line.words().forEach(words -> byWords.put(key(words), line)));
        this.any = Pattern.compile(
                byWords.isEmpty()
                        ? "(?!)"
                        : byWords.keySet().stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(words -> SPACE.splitAsStream(words)
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("\\s+")))
                                .collect(Collectors.joining("|", BEFORE + "(?:", ")" + AFTER)));
    }

    /// A recipe without words in this language is read in French, as its labels are.
    public static WordList of(Recipe recipe, Locale locale) {
        String own = locale.getLanguage();
        boolean spoken = recipe.practice().words().stream()
                .anyMatch(word -> word.spellings().containsKey(own));
        String language = spoken ? own : "fr";
        return new WordList(
                recipe.practice().words().stream()
                        .filter(word -> word.spellings().containsKey(language))
                        .map(word -> line(word, word.spellings().getOrDefault(language, List.of())))
                        .toList(),
                language);
    }

    private static Line line(Practice.Word word, List<String> spellings) {
        var means = new EnumMap<Kind, String>(Kind.class);
        put(means, Kind.CHANNEL, word.channel());
        put(means, Kind.SIGN, word.sign());
        put(means, Kind.MINUTES, word.minutes());
        put(means, Kind.STRAND, word.strand() == null ? null : word.strand().code());
        return new Line(spellings, means, word.alone());
    }

    private static void put(Map<Kind, String> means, Kind kind, @Nullable Object value) {
        if (value != null) {
            means.put(kind, value.toString());
        }
    }

    /// As shown to whoever asks which words are understood.
    public List<Line> lines() {
        return lines;
    }

    /// Longer phrases first, so that "SMS envoyé" is not merely "SMS".
    Pattern any() {
        return any;
    }

    Line line(String folded, int from, int to) {
        Line line = byWords.get(key(folded.substring(from, to)));
        if (line == null) {
            throw new IllegalStateException("matched, yet not listed");
        }
        return line;
    }

    /// "pas d’appel", "aucun SMS": one of the two words before, in the same clause, denies.
    boolean isDenied(String folded, int from) {
        String[] clauses = folded.substring(0, from).split(CLAUSE_ENDS, -1);
        List<String> words = words(clauses[clauses.length - 1]);
        return words.subList(Math.max(0, words.size() - 2), words.size()).stream()
                .anyMatch(denials::contains);
    }

    /// An article right after, in the same clause, announces somebody else; before a number, a date: "le 20".
    boolean namesSomebodyElse(String folded, int to) {
        List<String> words = words(folded.substring(to).split(CLAUSE_ENDS, 2)[0]);
        boolean date = words.size() > 1 && Character.isDigit(words.get(1).charAt(0));
        return !words.isEmpty() && articles.contains(words.getFirst()) && !date;
    }

    private static List<String> words(String text) {
        return APART.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static String key(String words) {
        return SPACE.matcher(folded(words).strip()).replaceAll(" ");
    }

    /// Lower case, without accents, one kind of apostrophe and of space; as many characters as `composed(text)`.
    static String folded(String text) {
        var folded = new StringBuilder();
        for (char letter : composed(text).toCharArray()) {
            char plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .charAt(0);
            folded.append(
                    switch (plain) {
                        case '\u2019', '\u2018', '\u02BC' -> '\'';
                        case '\u00A0', '\u202F' -> ' ';
                        default -> Character.toLowerCase(plain);
                    });
        }
        return folded.toString();
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
