package fr.essaim.myspace.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What the person sees in their space, beside its first page.
@Controller
class MineController {
    private static final String WITHIN = "hasAuthority('IN_THEIR_SPACE')";

    private final MinePages pages;
    private final MyWayQuery ways;

    MineController(MinePages pages, MyWayQuery ways) {
        this.pages = pages;
        this.ways = ways;
    }

    @GetMapping("/mine/way")
    @PreAuthorize(WITHIN)
    MyWayPage way(@RequestParam(required = false) @Nullable String of) {
        return ways.page(of);
    }

    @GetMapping("/mine/who")
    @PreAuthorize(WITHIN)
    WhoPage who() {
        return pages.who();
    }

    @GetMapping("/mine/agreed")
    @PreAuthorize(WITHIN)
    AgreedPage agreed() {
        return pages.agreed();
    }

    @GetMapping("/mine/agreed/{kind}/{id}")
    @PreAuthorize(WITHIN)
    TakeBackPage takeBack(@PathVariable String kind, @PathVariable UUID id) {
        return pages.takeBack(kind, id);
    }
}
