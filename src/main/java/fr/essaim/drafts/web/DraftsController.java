package fr.essaim.drafts.web;

import fr.essaim.drafts.Draft;
import fr.essaim.drafts.Drafts;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.Keeping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one is writing. The pages themselves send it while one types (`js/site.js`); without scripts nothing is kept,
/// and what was kept from another browser is still found here.
@Controller
class DraftsController {
    private static final String WHO_MAY = "isAuthenticated()";

    private final Drafts drafts;
    private final Keeping keeping;

    DraftsController(Drafts drafts, Keeping keeping) {
        this.drafts = drafts;
        this.keeping = keeping;
    }

    @GetMapping("/drafts")
    @PreAuthorize(WHO_MAY)
    DraftsPage own() {
        return new DraftsPage(drafts.own());
    }

    @PostMapping("/drafts")
    @PreAuthorize(WHO_MAY)
    DraftKept keep(HttpServletRequest request, @RequestParam(name = "_title", defaultValue = "") String title) {
        Draft draft = Written.in(request, title);
        return new DraftKept(drafts.keep(draft), draft.savedAt());
    }

    /// For the page that is open there: which of its forms were begun.
    @GetMapping("/drafts/here")
    @PreAuthorize(WHO_MAY)
    DraftsHere here(@RequestParam String page) {
        return new DraftsHere(drafts.on(page));
    }

    /// The page where it was written, with what was typed; where that page is not to be had any more, the words alone.
    @GetMapping("/drafts/{id}")
    @PreAuthorize(WHO_MAY)
    @Nullable
    DraftPage resume(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        Draft draft = drafts.take(id);
        boolean shown = keeping.show(request, response, draft.page(), draft.form(), draft.fields());
        return shown ? null : new DraftPage(draft, texts(draft));
    }

    private static List<String> texts(Draft draft) {
        return draft.fields().values().stream()
                .flatMap(List::stream)
                .filter(text -> text.strip().contains(" "))
                .toList();
    }

    @PostMapping("/drafts/{id}/disposal")
    @PreAuthorize(WHO_MAY)
    Elsewhere throwAway(@PathVariable UUID id, @RequestParam(name = "_page", defaultValue = "/drafts") String page) {
        drafts.drop(id);
        return Elsewhere.back(page).saying("drafts.thrown-away");
    }
}
