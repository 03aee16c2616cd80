package fr.essaim.myspace.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie of a visit: gone with the browser, unreadable by scripts, sent by no other site and to no other page. Its
/// name is not that of a member's sign-in, which it never touches.
final class SpaceCookie {
    static final String NAME = "essaim-own";

    private SpaceCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.length() == 43)
                .findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, secret).build().toString());
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, "").maxAge(Duration.ZERO).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/mine")
                .secure(request.isSecure());
    }
}
