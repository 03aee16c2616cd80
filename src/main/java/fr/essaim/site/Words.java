package fr.essaim.site;

import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.RoleNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Every room's sentences, `messages/<room>_{fr,en}.properties`, in the reader's language.
@Component
public class Words {
    private static final int LONGEST_QUOTE = 400;
    private static final int QUOTE = 80;

    private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");
    /// Where a name comes, « de » may become « d’ »: a sign nobody types keeps the place until the name is known.
    private static final Pattern BEFORE_A_NAME = Pattern.compile("\\b(d|D|qu|Qu)e (?=\\{\\d\\})");
    private static final Pattern BEFORE_A_VOWEL =
            Pattern.compile("e\u2063(?=[aeiouàâäéèêëîïôöùûüœ])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String FRENCH_SIGNS = ":;?!%»";
    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final StaticMessageSource rooms = new StaticMessageSource();

    /// Sentences that tell of nothing in particular are the same each time: a page has a hundred of them.
    private final Map<Locale, Map<String, String>> plain = new ConcurrentHashMap<>();
    private final Dates dates;
    private final SingletonSupplier<List<RoleNames>>
            roles; // asked for at first need: rooms are built after their words

    Words(Dates dates, ObjectProvider<RoleNames> roles) throws IOException {
        this.dates = dates;
        this.roles = SingletonSupplier.of(() -> roles.stream().toList());
        rooms.setAlwaysUseMessageFormat(true);
        for (Locale locale : LOCALES) {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + locale.getLanguage() + ".properties");
            for (var file : files) {
                PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                        .forEach((key, sentence) ->
                                rooms.addMessage((String) key, locale, open((String) sentence, locale)));
            }
        }
    }

    private static String open(String sentence, Locale locale) {
        return locale.equals(Locale.FRENCH) ? BEFORE_A_NAME.matcher(sentence).replaceAll("$1e\u2063") : sentence;
    }

    /// « le plan d’Aurélie », « le hub de Douai ».
    private static String elided(String sentence) {
        return sentence.indexOf('\u2063') < 0
                ? sentence
                : BEFORE_A_VOWEL.matcher(sentence).replaceAll("’").replace('\u2063', ' ');
    }

    /// The sentence of a key. Dates are written the short way, names in full, numbers with their thousands apart:
    /// hand years and codes over as texts.
    public String say(Locale locale, String key, @Nullable Object... details) {
        return details.length == 0
                ? plain.computeIfAbsent(locale, any -> new ConcurrentHashMap<>())
                        .computeIfAbsent(key, any -> written(locale, key))
                : written(locale, key, details);
    }

    private String written(Locale locale, String key, @Nullable Object... details) {
        Object[] spelt = Arrays.stream(details)
                .map(detail -> detail instanceof Number ? detail : spell(detail, locale))
                .toArray();
        boolean french = !locale.getLanguage().equals("en");
        String sentence = rooms.getMessage(key, spelt, french ? Locale.FRENCH : Locale.ENGLISH);
        if (sentence.contains("..")) { // a sentence that ends with "déc." has its full stop already
            sentence = TWO_STOPS.matcher(sentence).replaceAll(".");
        }
        return french ? unbroken(elided(sentence)) : sentence;
    }

    /// The sentence of a refusal: beside a button, or on a command line.
    public String say(Locale locale, Refusal refusal) {
        return say(
                locale,
                refusal.key(),
                Arrays.stream(refusal.details()).map(Words::quoted).toArray());
    }

    /// What was typed is quoted, not repeated whole: ten thousand characters would hide the sentence.
    private static @Nullable Object quoted(@Nullable Object detail) {
        return detail instanceof String text && text.codePointCount(0, text.length()) > LONGEST_QUOTE
                ? text.substring(0, text.offsetByCodePoints(0, QUOTE)) + "…"
                : detail;
    }

    /// What a role is called: by the recipe, or by the house; empty when somebody has none.
    String role(Locale locale, String role) {
        return roles.obtain().stream()
                .flatMap(names -> names.name(role, locale).stream())
                .findFirst()
                .orElseGet(() -> knows("team.role." + role) ? say(locale, "team.role." + role) : role);
    }

    boolean knows(String key) {
        return !Objects.toString(rooms.getMessage(key, null, "", Locale.FRENCH), "")
                .isEmpty();
    }

    String spell(@Nullable Object detail, Locale locale) {
        return switch (detail) {
            case null -> "";
            case LocalDate day -> dates.day(day, locale);
            case Instant moment -> dates.moment(moment, locale);
            case PersonName name -> name.full();
            default -> detail.toString();
        };
    }

    /// French typography: no line breaks before : ; ? ! % », after «, or between thousands, where Java writes a narrow
    /// space that the house's font does not have.
    static String unbroken(String text) {
        char[] signs = text.toCharArray();
        for (int i = 0; i < signs.length; i++) {
            if (signs[i] == '\u202F'
                    || (signs[i] == ' '
                            && ((i + 1 < signs.length && FRENCH_SIGNS.indexOf(signs[i + 1]) >= 0)
                                    || (i > 0 && signs[i - 1] == '«')))) {
                signs[i] = '\u00A0';
            }
        }
        return new String(signs);
    }
}
