package fr.essaim.site;

import fr.essaim.kernel.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// An upload whose body could not be read: when its file is too heavy the fields beside it were
/// ([HeavyForm]). The form's own address says which form of which page it is ([Screen#sentTo]);
/// else the browser may say which page it comes from.
@Component
class Uploads {
    private final DataSize largest;

    Uploads(@Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largest) {
        this.largest = largest;
    }

    DataSize largest() {
        return largest;
    }

    Returned tooLarge(HttpServletRequest request) {
        return returned(
                request,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                Unreadable.upload(largest.toMegabytes()),
                Returned.typed(request.getParameterMap()));
    }

    Returned unreadable(HttpServletRequest request) {
        return returned(request, Refusals.UNPROCESSABLE, Unreadable.form(), Map.of());
    }

    private static Returned returned(
            HttpServletRequest request, int status, Refusal why, Map<String, List<String>> fields) {
        var address = new AskedAgain(request, "/?" + request.getQueryString());
        String form = Optional.ofNullable(address.getParameter(Returned.FORM)).orElse("");
        String said = address.getParameter(Returned.PAGE);
        String page = said == null ? comesFrom(request) : sentFrom(request, said);
        return new Returned(status, page, form, List.of(why), fields);
    }

    /// Whether it is a form with files.
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data");
    }

    /// Whether the server gave up reading the request's parts: too much was sent.
    static boolean isTooLarge(HttpServletRequest request) throws IOException {
        if (!isForm(request)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        } catch (ServletException unreadable) {
            return false;
        }
    }

    private static String sentFrom(HttpServletRequest request, String page) {
        return Keeping.isSameOrigin(request) ? LocalPath.of(page).orElse("") : "";
    }

    private static String comesFrom(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null || !Keeping.isSameOrigin(request)) {
            return "";
        }
        URI page = URI.create(referer);
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return LocalPath.of(page.getRawPath() + query).orElse("");
    }
}
