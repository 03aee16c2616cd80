package fr.essaim.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// One line shown once on the next page ("Noté."), carried by a cookie of one minute.
record Notice(String key, List<String> details) {
    private static final String COOKIE = "notice";
    private static final String BETWEEN = "\u001F";
    /// Before a number, so that the sentence can count with it ("une personne", "deux personnes").
    private static final String NUMBER = "\u001E";

    void carry(HttpServletRequest request, HttpServletResponse response) {
        String text = details.isEmpty() ? key : key + BETWEEN + String.join(BETWEEN, details);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        set(request, response, value, Duration.ofMinutes(1));
    }

    static Optional<Notice> carried(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(BETWEEN, -1));
            return Optional.of(new Notice(parts.getFirst(), parts.subList(1, parts.size())));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static String number(Number number) {
        return NUMBER + number.longValue();
    }

    /// What the sentence is told with. The cookie comes from a browser: what is no number stays a text.
    Object[] arguments() {
        return details.stream()
                .map(detail ->
                        detail.matches(NUMBER + "-?\\d{1,18}") ? (Object) Long.valueOf(detail.substring(1)) : detail)
                .toArray();
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration duration) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(duration)
                        .build()
                        .toString());
    }
}
