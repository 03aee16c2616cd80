package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the screens say: complete in both languages, used, and written as the house writes.
class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w.-]*)\"|\\$\\{bundle:([\\w.-]+)}");

    /// Keys put together as `"beginning." + something`.
    private static final Pattern BEGINNING =
            Pattern.compile("\"([a-z]\\w*\\.[\\w.-]*?)\"\\s*\\+|\"([a-z]\\w*\\.(?:[\\w-]+\\.)*)\"");

    @Test
    void every_key_exists_in_both_languages_and_is_named_after_its_room() {
        var problems = new ArrayList<String>();
        for (String room : rooms()) {
            var french = keys(room, "fr").keySet();
            var english = keys(room, "en").keySet();
            missing(french, english).forEach(key -> problems.add(key + " is missing in " + room + "_en.properties"));
            missing(english, french).forEach(key -> problems.add(key + " is missing in " + room + "_fr.properties"));
            french.stream()
                    .filter(key -> !key.startsWith(room + "."))
                    .forEach(key ->
                            problems.add(key + " in " + room + "_fr.properties does not begin with " + room + "."));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void every_key_is_used_and_every_used_key_exists() {
        String code = House.code();
        Set<String> literals =
                LITERAL.matcher(code).results().map(MessagesTest::either).collect(Collectors.toSet());
        Set<String> beginnings =
                BEGINNING.matcher(code).results().map(MessagesTest::either).collect(Collectors.toSet());
        var known = new TreeSet<String>();
        rooms().forEach(room -> known.addAll(keys(room, "fr").keySet()));

        var unused = known.stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> beginnings.stream().noneMatch(beginning -> isBuiltFrom(key, beginning)))
                .toList();
        assertThat(unused)
                .as("messages nobody says: take them out of both languages")
                .isEmpty();

        var said = Pattern.compile(
                "(?:\\.say|saying)\\(\"(\\w+\\.[\\w.-]+)\"|super\\(\\s*\"([\\w.-]+\\.refusal\\.[\\w.-]+)\"");
        var unknown = said.matcher(code)
                .results()
                .map(MessagesTest::either)
                .filter(key -> key.contains(".") && !key.endsWith(".") && !key.endsWith("-"))
                .filter(key -> !known.contains(key) && known.stream().noneMatch(it -> it.startsWith(key + ".")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).as("keys said, with no message").isEmpty();
    }

    private static String either(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static boolean isBuiltFrom(String key, String beginning) {
        boolean isWhole = beginning.endsWith(".") || beginning.endsWith("-");
        return key.startsWith(isWhole ? beginning : beginning + ".");
    }

    @Test
    void sentences_are_written_as_the_house_writes() {
        var problems = new ArrayList<String>();
        for (String room : rooms()) {
            for (String language : Set.of("fr", "en")) {
                keys(room, language).forEach((key, text) -> {
                    String where = key + " (" + language + ")";
                    String words = text.replaceAll("\\{[^{}]*}", "");
                    if (words.contains("'")) {
                        problems.add(where + ": write the typographic apostrophe ’");
                    }
                    if (language.equals("fr")
                            && Pattern.compile("[^\u00a0 ][:;?!%](?!\\S)|«[^\u00a0 ]|[^\u00a0 ]»")
                                    .matcher(words)
                                    .find()) {
                        problems.add(
                                where + ": a space goes before : ; ? ! % » and after « (Words makes it non-breaking)");
                    }
                    if (words.matches("(?s).*[\u2013\u2014\u202f\u2192\u2265].*")) {
                        problems.add(where + ": no dash, arrow or narrow space, the font or the style has none");
                    }
                    problems.addAll(parse(where, text, language));
                });
            }
        }
        assertThat(problems).isEmpty();
    }

    private static Set<String> parse(String where, String text, String language) {
        try {
            new MessageFormat("", Locale.of(language)).applyPattern(text);
            return Set.of();
        } catch (IllegalArgumentException wrong) {
            return Set.of(where + ": " + wrong.getMessage());
        }
    }

    private static Set<String> missing(Set<String> from, Set<String> in) {
        var missing = new TreeSet<>(from);
        missing.removeAll(in);
        return missing;
    }

    private static Set<String> rooms() {
        return House.files(House.MESSAGES, ".properties").keySet().stream()
                .map(file -> file.getFileName().toString().replaceFirst("_.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> keys(String room, String language) {
        Path file = House.MESSAGES.resolve(room + "_" + language + ".properties");
        if (!file.toFile().exists()) {
            return Map.of();
        }
        var properties = new Properties();
        try {
            properties.load(new StringReader(House.read(file)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        var keys = new TreeMap<String, String>();
        properties.forEach((key, text) -> keys.put(key.toString(), text.toString()));
        return keys;
    }
}
