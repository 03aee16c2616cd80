package fr.essaim.team.web;

import fr.essaim.site.Elsewhere;
import fr.essaim.site.Keeping;
import fr.essaim.team.OneTimeCodes;
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
    private final HandedCodesQuery handed;
    private final OneTimeCodes codes;

    SignInController(
            SignIns signIns,
            Tickets tickets,
            Viewers viewers,
            Keeping keeping,
            HandedCodesQuery handed,
            OneTimeCodes codes) {
        this.signIns = signIns;
        this.tickets = tickets;
        this.viewers = viewers;
        this.keeping = keeping;
        this.handed = handed;
        this.codes = codes;
    }

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    Object page(@RequestParam(defaultValue = "/") String next) {
        if (codes.awaitFounding()) {
            return Elsewhere.to("/first");
        }
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
        if (viewers.enter(ticket).isEmpty()) {
            throw new SignIns.NotToday();
        }
        TicketFilter.TICKET.give(request, response, ticket);
        return keeping.resume(request, response) ? null : told(Elsewhere.back(next));
    }

    /// Whoever handed a code for this account could have signed in with it, and somebody may have guessed at its
    /// password: the member is told.
    private Elsewhere told(Elsewhere home) {
        return handed.guessed()
                .map(at -> home.saying("team.guesses.told", at))
                .or(() -> handed.toTell()
                        .map(code -> home.saying("team.code.told", code.by() == null ? "" : code.by(), code.at())))
                .orElse(home);
    }

    @PostMapping("/sign-out")
    @PreAuthorize("isAuthenticated()")
    Elsewhere signOut(HttpServletRequest request, HttpServletResponse response) {
        tickets.close();
        TicketFilter.TICKET.take(request, response);
        return Elsewhere.to("/sign-in").saying("team.signed-out");
    }
}
