package fr.essaim.duplicates.web;

import fr.essaim.duplicates.Answers;
import fr.essaim.duplicates.Merges;
import fr.essaim.site.Elsewhere;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What was decided, and taking it back.
@Controller
class DecidedController {
    private final DecidedPageQuery decided;
    private final UndonePageQuery undone;
    private final Merges merges;
    private final Answers answers;

    DecidedController(DecidedPageQuery decided, UndonePageQuery undone, Merges merges, Answers answers) {
        this.decided = decided;
        this.undone = undone;
        this.merges = merges;
        this.answers = answers;
    }

    @GetMapping("/duplicates/decided")
    @PreAuthorize(DuplicatesController.WHO_MAY)
    DecidedPage decided() {
        return decided.page();
    }

    @GetMapping("/duplicates/merges/{id}/undone")
    @PreAuthorize(DuplicatesController.WHO_MAY)
    UndonePage undone(@PathVariable UUID id) {
        return undone.page(id);
    }

    @PostMapping("/duplicates/merges/{id}/undone")
    @PreAuthorize(DuplicatesController.WHO_MAY)
    Elsewhere undo(@PathVariable UUID id) {
        merges.undo(id);
        return Elsewhere.to("/duplicates/merges/" + id + "/undone");
    }

    @PostMapping("/duplicates/answers/{id}/taken-back")
    @PreAuthorize(DuplicatesController.WHO_MAY)
    Elsewhere takeBack(@PathVariable UUID id) {
        answers.takeBack(id);
        return Elsewhere.to("/duplicates/decided").saying("duplicates.said.taken-back");
    }
}
