package fr.essaim.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes out of what was typed or pasted the signs nobody writes: control signs, of which
/// PostgreSQL keeps no NUL, halves of letters, and the marks that turn the direction of the whole
/// line around. A name written from right to left needs none of them; with them it could rewrite
/// its neighbours on the screen.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class UnwrittenSigns extends OncePerRequestFilter {
    private static final Pattern UNWRITTEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\u202A-\u202E\u2066-\u2069]");

    static String without(String text) {
        return UNWRITTEN.matcher(text).replaceAll("");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request)) {
            chain.doFilter(new Written(request), response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /// Whether every field is written in letters: Tomcat refuses the others (`%ED%A0%80`, `%zz`) at the first question
    /// about any of them, wherever that is asked. What an upload carries is read later.
    private static boolean readable(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    private static final class Written extends HttpServletRequestWrapper {
        Written(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String typed = super.getParameter(name);
            return typed == null ? null : without(typed);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] typed = super.getParameterValues(name);
            return typed == null ? null : written(typed);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> written = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, typed) -> written.put(name, written(typed)));
            return written;
        }

        private static String[] written(String[] typed) {
            return Arrays.stream(typed).map(UnwrittenSigns::without).toArray(String[]::new);
        }
    }
}
