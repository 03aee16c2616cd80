package fr.essaim.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a POST answers once the act is done: look at this page (303, so that reloading does not act again).
///
/// @param path of this installation, beginning with `/`
/// @param notice message key of one line shown once on that page, or null
/// @param details the line's arguments
public record Elsewhere(String path, @Nullable String notice, List<Object> details) {
    public Elsewhere {
        path = LocalPath.of(path).orElseThrow(() -> new IllegalArgumentException("not a path of this installation"));
    }

    public static Elsewhere to(String path) {
        return new Elsewhere(path, null, List.of());
    }

    /// Back to the page a form stood on (`_page`), or home when it names no page of this installation.
    public static Elsewhere back(String page) {
        return to(LocalPath.of(page).orElse("/"));
    }

    /// With one line to show on arrival: `Elsewhere.to("/people/" + id).saying("casefiles.created", name)`.
    public Elsewhere saying(String key, Object... details) {
        return new Elsewhere(path, key, List.of(details));
    }

    Notice toNotice(Words words, Locale locale) {
        var texts = details.stream()
                .map(detail -> detail instanceof Number number ? Notice.number(number) : words.spell(detail, locale))
                .toList();
        return new Notice(String.valueOf(notice), texts);
    }
}
