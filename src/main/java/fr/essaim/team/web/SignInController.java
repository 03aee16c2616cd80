package fr.essaim.team.web;

import fr.essaim.kernel.Viewer;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.Keeping;
import fr.essaim.team.SignIns;
import fr.essaim.team.Tickets;
import fr.essaim.team.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and out.
@Controller
class SignInController {
    private final SignIns signIns;
    private final Tickets tickets;
    private final Viewers viewers;
    private final Keeping keeping;
    private final HandedCodesQuery codes;

    SignInController(SignIns signIns, Tickets tickets, Viewers viewers, Keeping keeping, HandedCodesQuery codes) {
        this.signIns = signIns;
        this.tickets = tickets;
        this.viewers = viewers;
        this.keeping = keeping;
        this.codes = codes;
    }

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    Object page(@RequestParam(defaultValue = "/") String next) {
        return Viewers.current().isPresent() ? Elsewhere.back(next) : new SignInPage(next);
    }

    @PostMapping("/sign-in")
    @PreAuthorize("permitAll()")
    @Nullable
    Object signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String ticket = signIns.signIn(email, password, request.getRemoteAddr());
        TicketCookie.give(request, response, ticket);
        Viewer viewer = viewers.enter(ticket).orElseThrow();
        return keeping.resume(request, response) ? null : told(Elsewhere.back(home(viewer, next)));
    }

    /// Whoever handed a code for this account could have signed in with it: the member is told.
    private Elsewhere told(Elsewhere home) {
        return codes.toTell()
                .map(code -> home.saying("team.code.told", code.by() == null ? "" : code.by(), code.at()))
                .orElse(home);
    }

    @PostMapping("/sign-out")
    @PreAuthorize("isAuthenticated()")
    Elsewhere signOut(HttpServletRequest request, HttpServletResponse response) {
        tickets.close();
        TicketCookie.take(request, response);
        return Elsewhere.to("/sign-in").saying("team.signed-out");
    }

    /// Whoever does not work with people has no day here: they begin with the programme.
    private static String home(Viewer viewer, String next) {
        return next.equals("/") && !viewer.accompanies() ? "/programme" : next;
    }
}
