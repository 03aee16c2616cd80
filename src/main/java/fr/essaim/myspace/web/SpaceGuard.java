package fr.essaim.myspace.web;

import fr.essaim.myspace.Entrances;
import fr.essaim.myspace.Inside;
import fr.essaim.myspace.SpaceVisitor;
import fr.essaim.site.Keeping;
import fr.essaim.team.SecretCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Before every page of the space: who is there is whoever the visit's cookie stands for, and nobody else. A member who
/// is signed in on the same browser is not: their ticket is not shown to the database from here.
@Component
final class SpaceGuard implements HandlerInterceptor {
    /// Of a visit: sent by no other site and to no other page. Its name is not that of a member's
    /// sign-in, which it never touches.
    static final SecretCookie COOKIE = new SecretCookie("essaim-own", "Strict", "/mine");

    static final String ENDED = "/mine?ended";
    private static final String BEFORE = SpaceGuard.class.getName();

    private final Entrances entrances;
    private final Keeping keeping;

    SpaceGuard(Entrances entrances, Keeping keeping) {
        this.entrances = entrances;
        this.keeping = keeping;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        request.setAttribute(BEFORE, SecurityContextHolder.getContext());
        SecurityContextHolder.setContext(nobody());
        Optional<SpaceVisitor> visitor = COOKIE.read(request).flatMap(entrances::visitor);
        visitor.ifPresent(SpaceGuard::seat);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (comesFromElsewhere(request)) {
            response.sendRedirect("/mine");
            return false;
        }
        if (visitor.isEmpty() && handler instanceof HandlerMethod method && isWithin(method)) {
            keeping.askToSignIn(request, response, ENDED);
            return false;
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getAttribute(BEFORE) instanceof SecurityContext before) {
            SecurityContextHolder.setContext(before);
        }
    }

    static void seat(SpaceVisitor visitor) {
        SecurityContextHolder.setContext(new SecurityContextImpl(Inside.proved(visitor)));
    }

    static SecurityContext nobody() {
        return new SecurityContextImpl(
                new AnonymousAuthenticationToken("space", "nobody", AuthorityUtils.createAuthorityList("NOBODY")));
    }

    /// A refused form is drawn again on the page it names: of the space, no other.
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        return Stream.of("_page", "_kept._page")
                .map(request::getParameter)
                .anyMatch(page -> page != null && !page.isEmpty() && !page.matches("/mine([/?].*)?"));
    }

    private static boolean isWithin(HandlerMethod method) {
        PreAuthorize who = method.getMethodAnnotation(PreAuthorize.class);
        return who == null || who.value().contains(SpaceVisitor.AUTHORITY);
    }
}
