package fr.essaim.team;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// A cookie that carries 256 random bits: gone with the browser, unreadable by scripts.
///
/// @param sameSite `Lax` where one may come by a link of another site, `Strict` where one may not
/// @param path to whose pages alone it is sent
public record SecretCookie(String name, String sameSite, String path) {
    private static final int LENGTH = 43;

    /// What the browser shows; empty when it cannot be one of ours.
    public Optional<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> value.length() == LENGTH)
                .findFirst();
    }

    public void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, secret).build().toString());
    }

    public void take(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, "").maxAge(Duration.ZERO).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite(sameSite)
                .path(path)
                .secure(request.isSecure());
    }
}
