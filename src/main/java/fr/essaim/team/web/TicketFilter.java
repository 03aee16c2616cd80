package fr.essaim.team.web;

import fr.essaim.team.SecretCookie;
import fr.essaim.team.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the ticket out of the cookie and asks the database who holds it, at each request: a closed
/// account or an ended post is felt at once, in every process.
final class TicketFilter extends OncePerRequestFilter {
    /// Carries the ticket; not sent from other sites, but where one comes by a link.
    static final SecretCookie TICKET = new SecretCookie("essaim", "Lax", "/");

    private final Viewers viewers;

    TicketFilter(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            TICKET.read(request).ifPresent(viewers::enter);
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Doors.isStatic(request.getRequestURI());
    }

    /// An error's page keeps its navigation: whoever was signed in still is.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
