package fr.essaim.myspace.web;

import fr.essaim.myspace.Entrances;
import fr.essaim.myspace.LinksIn;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.Keeping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The door of the space. Opening a link spends nothing: mail scanners and previews open links too. One tap does.
@Controller
class DoorController {
    private final Entrances entrances;
    private final LinksIn links;
    private final MinePages pages;
    private final Keeping keeping;

    DoorController(Entrances entrances, LinksIn links, MinePages pages, Keeping keeping) {
        this.entrances = entrances;
        this.links = links;
        this.pages = pages;
        this.keeping = keeping;
    }

    @GetMapping("/mine")
    @PreAuthorize("permitAll()")
    Record door(@RequestParam(required = false) @Nullable String ended) {
        return MinePages.visitor().isPresent() ? pages.home() : new DoorPage(ended != null);
    }

    @GetMapping("/mine/e/{secret}")
    @PreAuthorize("permitAll()")
    EntrancePage link(@PathVariable String secret) {
        return new EntrancePage(secret);
    }

    @PostMapping("/mine/enter")
    @PreAuthorize("permitAll()")
    @Nullable
    Object enter(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        String secret = entrances.enter(code, request.getRemoteAddr());
        if (MinePages.visitor().isPresent()) {
            entrances.leave(); // whoever was there before on this telephone
        }
        SpaceGuard.COOKIE.give(request, response, secret);
        entrances.visitor(secret).ifPresent(SpaceGuard::seat);
        return keeping.resume(request, response) ? null : Elsewhere.to("/mine");
    }

    /// The same answer whatever becomes of it.
    @PostMapping("/mine/ask")
    @PreAuthorize("permitAll()")
    Elsewhere ask(@RequestParam(defaultValue = "") String contact, HttpServletRequest request) {
        links.ask(contact, request.getRemoteAddr());
        return Elsewhere.to("/mine").saying("myspace.asked");
    }

    /// Quitter vite: nothing stays on this telephone but what it had before.
    @PostMapping("/mine/leave")
    @PreAuthorize("permitAll()")
    Elsewhere leave(HttpServletRequest request, HttpServletResponse response) {
        if (MinePages.visitor().isPresent()) {
            entrances.leave();
        }
        SpaceGuard.COOKIE.take(request, response);
        response.setHeader(
                "Clear-Site-Data", "\"cache\", \"storage\""); // not cookies: a member's sign-in is one of them
        return Elsewhere.to("/almanac");
    }
}
