package fr.essaim.myspace.web;

import fr.essaim.myspace.OwnSpace;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the person writes to their team, and asks of it.
@Controller
class OwnLettersController {
    private static final String WITHIN = "hasAuthority('IN_THEIR_SPACE')";

    private final MinePages pages;
    private final OwnSpace own;

    OwnLettersController(MinePages pages, OwnSpace own) {
        this.pages = pages;
        this.own = own;
    }

    @GetMapping("/mine/messages")
    @PreAuthorize(WITHIN)
    MessagesPage messages() {
        return pages.messages();
    }

    @PostMapping("/mine/messages")
    @PreAuthorize(WITHIN)
    Elsewhere write(@RequestParam(name = "_once") UUID once, @RequestParam(defaultValue = "") String words) {
        own.write(once, words);
        return Elsewhere.to("/mine/messages").saying("myspace.written");
    }

    @GetMapping("/mine/file")
    @PreAuthorize(WITHIN)
    MyFilePage file() {
        return pages.file();
    }

    @PostMapping("/mine/file")
    @PreAuthorize(WITHIN)
    Elsewhere ask(@RequestParam(name = "_once") UUID once) {
        own.askForFile(once);
        return Elsewhere.to("/mine/file").saying("myspace.file.is-asked");
    }
}
