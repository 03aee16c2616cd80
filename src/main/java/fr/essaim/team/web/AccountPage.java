package fr.essaim.team.web;

import fr.essaim.team.AccountNews.News;
import fr.essaim.team.Language;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One's own name, posts, what one must be told, and the last things the journal wrote of them.
///
/// @param spoken codes of the languages they say they speak
/// @param codes handed for their account, the last first
public record AccountPage(
        String name,
        String email,
        List<PostRow> posts,
        List<News> news,
        List<Trace> traces,
        Set<String> spoken,
        List<HandedCode> codes) {
    /// Languages to tick, code to name, in the order of their names.
    public Map<String, String> languages(Locale locale) {
        var order = Collator.getInstance(locale);
        var names = new LinkedHashMap<String, String>();
        Language.ALL.stream()
                .sorted((one, other) -> order.compare(one.in(locale), other.in(locale)))
                .forEach(language -> names.put(language.code(), language.in(locale)));
        return names;
    }

    public record PostRow(
            String role,
            @Nullable Integer hub,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// @param by null for what was handed before Essaim wrote it down
    /// @param usedAt null when nobody chose a password with it
    /// @param toTell whether the member is still to be told as they sign in
    public record HandedCode(
            Instant at, @Nullable String by, @Nullable Instant usedAt, boolean toTell) {}

    /// @param people how many people's files it touched
    public record Trace(Instant at, String act, boolean reading, int people) {}
}
