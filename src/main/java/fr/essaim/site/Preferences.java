package fr.essaim.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// How this browser likes its pages: a language and a theme, each in a cookie that says nothing else.
public record Preferences(Locale locale, String theme) {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final List<String> THEMES = List.of("auto", "light", "dark");

    /// The language of the cookie, else the first one the browser asks for that Essaim speaks, else French.
    public static Preferences of(HttpServletRequest request) {
        String theme = cookie(request, "theme");
        return new Preferences(language(request), THEMES.contains(theme) ? theme : "auto");
    }

    private static Locale language(HttpServletRequest request) {
        String chosen = cookie(request, "lang");
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.<Locale>of()
                : Collections.list(request.getLocales());
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(chosen))
                .findFirst()
                .orElseGet(() -> asked.stream()
                        .map(locale -> Locale.of(locale.getLanguage()))
                        .filter(LANGUAGES::contains)
                        .findFirst()
                        .orElse(Locale.FRENCH));
    }

    /// Keeps a choice for a year; anything Essaim does not know is left aside.
    public static void keep(
            HttpServletRequest request, HttpServletResponse response, String preference, String choice) {
        boolean known = preference.equals("theme")
                ? THEMES.contains(choice)
                : LANGUAGES.contains(Locale.of(choice)) && preference.equals("lang");
        if (known) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(preference, choice)
                            .path("/")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }
}
