package fr.essaim.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Carries what somebody was writing over an expired session: nothing typed is lost, and nothing is acted upon before
/// they have read it again. What another site posted is never kept.
@Component
public class Keeping {
    static final String PREFIX = "_kept.";

    private final InPlace inPlace;
    private final Uploads uploads;

    Keeping(InPlace inPlace, Uploads uploads) {
        this.inPlace = inPlace;
        this.uploads = uploads;
    }

    /// Answers a form posted by somebody who is signed out with the sign-in page, which carries the form along
    /// (`@template.site.KeptForm(screen = screen)`). Any other request is led there. What only helps while one
    /// types (names offered, chips) gets nothing: the page must not be carried away under the typing, and the
    /// form itself asks to sign in when it is sent.
    public void askToSignIn(HttpServletRequest request, HttpServletResponse response, String signInPath)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (isKeepable(request)) {
            Returned.of(request, HttpServletResponse.SC_UNAUTHORIZED, List.of()).lay(request);
            if (inPlace.show(request, response, signInPath)) {
                return;
            }
        }
        response.sendRedirect(signInPath);
    }

    /// Call it once somebody has signed in: shows the page where they were writing, their text back in place.
    /// @return false when nothing was kept, or that page is not for them: lead them to theirs
    public boolean resume(HttpServletRequest request, HttpServletResponse response) {
        Optional<Returned> kept = Returned.unpacked(request);
        kept.ifPresent(form -> form.lay(request));
        return kept.isPresent() && inPlace.show(request, response, kept.get().page());
    }

    /// Shows a form again that arrived without a good token, to be read and sent once more. An upload that is too large
    /// arrives so: its token was in the part nobody read.
    /// @return false when another site sent it, or it stands on no page that this viewer can be shown
    public boolean showAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean tooLarge = Uploads.isTooLarge(request);
        if (!tooLarge && !isKeepable(request)) {
            return false;
        }
        var form = tooLarge ? uploads.tooLarge(request) : Returned.of(request, Refusals.UNPROCESSABLE, List.of());
        form.lay(request);
        return inPlace.show(request, response, form.page());
    }

    /// Shows a page with what somebody had typed in one of its forms, to be read again and sent.
    /// @return false when that page is not for them, or not here any more
    public boolean show(
            HttpServletRequest request,
            HttpServletResponse response,
            String page,
            String form,
            Map<String, List<String>> fields) {
        new Returned(HttpServletResponse.SC_OK, page, form, List.of(), fields).lay(request);
        return inPlace.show(request, response, page);
    }

    /// The page a form stands on; empty when it names none of this installation.
    public static Optional<String> page(HttpServletRequest request) {
        return LocalPath.of(Returned.first(request, Returned.PAGE));
    }

    /// Which of that page's forms it is.
    public static String form(HttpServletRequest request) {
        return Returned.first(request, Returned.FORM);
    }

    /// What was typed in a form: never a password, never the form's own hidden fields.
    public static Map<String, List<String>> typed(HttpServletRequest request) {
        return Returned.typed(request.getParameterMap());
    }

    private static boolean isKeepable(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && isSameOrigin(request)
                && LocalPath.of(Returned.first(request, Returned.PAGE)).isPresent();
    }

    /// Whether a page of this installation sent the request, as far as the browser says so.
    static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && host != null && origin.equals(request.getScheme() + "://" + host);
    }
}
