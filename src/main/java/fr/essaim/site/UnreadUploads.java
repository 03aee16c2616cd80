package fr.essaim.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a request whose upload is too heavy come as far as any other, with the fields beside the file and without the
/// file, so that its refusal can be shown on its own page and nothing typed is lost.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class UnreadUploads extends OncePerRequestFilter {
    /// In the words by which Spring knows a refusal of this kind.
    private static final String TOO_LARGE = "the request's size exceeds what may be sent";

    private final long heaviest;

    UnreadUploads(@Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize heaviest) {
        this.heaviest = heaviest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(seen(request), response);
    }

    private HttpServletRequest seen(HttpServletRequest request) throws IOException {
        if (!Uploads.isForm(request)) {
            return request;
        }
        long length = request.getContentLengthLong();
        if (length > heaviest && length <= HeavyForm.MOST) {
            return new Unread(request, HeavyForm.fields(request));
        }
        // of unknown length, or too heavy by a hair: Tomcat read it, and keeps nothing
        return Uploads.isTooLarge(request) ? new Unread(request, Map.of()) : request;
    }

    private static final class Unread extends HttpServletRequestWrapper {
        private final Map<String, String[]> fields;

        Unread(HttpServletRequest request, Map<String, String[]> typed) {
            super(request);
            fields = new LinkedHashMap<>(new AskedAgain(request, "/?" + request.getQueryString()).getParameterMap());
            fields.putAll(typed);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = fields.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return fields.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(fields);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }

        @Override
        public Collection<Part> getParts() {
            throw new IllegalStateException(TOO_LARGE);
        }
    }
}
