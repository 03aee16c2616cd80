package fr.essaim.site;

import fr.essaim.kernel.PersonName;
import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.RoleNames;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every room's sentences, `messages/<room>_{fr,en}.properties`, in the reader's language.
@Component
public class Words {
    private static final int LONGEST_QUOTE = 400;
    private static final int QUOTE = 80;

    private final ResourceBundleMessageSource rooms = new ResourceBundleMessageSource();
    private final Dates dates;
    private final ObjectProvider<RoleNames> roles;

    Words(Dates dates, ObjectProvider<RoleNames> roles) throws IOException {
        this.dates = dates;
        this.roles = roles;
        var names = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_fr.properties")) {
            String name = Objects.requireNonNull(file.getFilename());
            names.add("messages/" + name.substring(0, name.length() - "_fr.properties".length()));
        }
        rooms.setBasenames(names.toArray(String[]::new));
        rooms.setDefaultEncoding("UTF-8");
        rooms.setDefaultLocale(Locale.FRENCH);
        rooms.setAlwaysUseMessageFormat(true);
    }

    /// The sentence of a key. Dates are written the short way, names in full, numbers with their thousands apart:
    /// hand years and codes over as texts.
    public String say(Locale locale, String key, @Nullable Object... details) {
        Object[] spelt = Arrays.stream(details)
                .map(detail -> detail instanceof Number ? detail : spell(detail, locale))
                .toArray();
        // a sentence that ends with "déc." has its full stop already
        String sentence = rooms.getMessage(key, spelt, locale).replaceAll("(?<!\\.)\\.\\.(?!\\.)", ".");
        return locale.getLanguage().equals("fr") ? unbroken(sentence) : sentence;
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
        return roles.stream()
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
        return text.replace('\u202F', '\u00A0').replaceAll(" (?=[:;?!%»])|(?<=«) ", "\u00A0");
    }
}
