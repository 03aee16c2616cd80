package fr.essaim.duplicates.web;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Identity.Gender;
import fr.essaim.duplicates.Merges;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Standing;
import fr.essaim.site.Elsewhere;
import fr.essaim.team.Viewers;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Bringing two files together.
@Controller
class MergeController {
    private final SidesQuery sides;
    private final Merges merges;

    MergeController(SidesQuery sides, Merges merges) {
        this.sides = sides;
        this.merges = merges;
    }

    /// Which file is kept, and which of the two each field of the identity is taken from.
    record Form(UUID one, UUID other, UUID kept, UUID name, UUID birth, UUID gender) {}

    @GetMapping("/duplicates/{one}/{other}")
    @PreAuthorize(DuplicatesController.WHO_MAY)
    MergePage choose(@PathVariable UUID one, @PathVariable UUID other) {
        return new MergePage(Ids.mint(), sides.pair(one, other));
    }

    @PostMapping("/duplicates/merges")
    @PreAuthorize(DuplicatesController.WHO_MAY)
    @Transactional
    Elsewhere merge(@RequestParam(name = "_once") UUID once, Form form) {
        PairCard pair = sides.pair(form.one(), form.other());
        UUID absorbed = form.kept().equals(form.one()) ? form.other() : form.one();
        Side kept = side(pair, form.kept());
        String gender = side(pair, form.gender()).gender();
        var identity = new Identity(
                side(pair, form.name()).name(),
                side(pair, form.birth()).birthDate(),
                gender == null ? null : Gender.of(gender));
        merges.merge(once, new ParticipantId(kept.id()), new ParticipantId(absorbed), identity);
        boolean opens = !Viewers.required().is(Standing.ADMINISTRATOR);
        return Elsewhere.to(opens ? kept.path() : "/duplicates")
                .saying("duplicates.merged", identity.name().full());
    }

    private static Side side(PairCard pair, UUID which) {
        return pair.one().id().equals(which) ? pair.one() : pair.other();
    }
}
