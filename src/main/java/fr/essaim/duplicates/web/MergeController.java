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
import org.jspecify.annotations.Nullable;
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

    /// Which of the two files each field of the identity is taken from.
    record Taken(
            @Nullable UUID name,
            @Nullable UUID birth,
            @Nullable UUID gender) {}

    @GetMapping("/duplicates/{one}/{other}")
    @PreAuthorize(DuplicatesController.WHO_MAY)
    MergePage choose(@PathVariable UUID one, @PathVariable UUID other) {
        return new MergePage(Ids.mint(), sides.pair(one, other));
    }

    @PostMapping("/duplicates/merges")
    @PreAuthorize(DuplicatesController.WHO_MAY)
    @Transactional
    Elsewhere merge(
            @RequestParam("_once") UUID once,
            @RequestParam UUID one,
            @RequestParam UUID other,
            @RequestParam("kept") UUID keeps,
            Taken taken) {
        PairCard pair = sides.pair(one, other);
        Side kept = side(pair, keeps);
        UUID absorbed = kept.id().equals(one) ? other : one;
        String gender = side(pair, taken.gender()).gender();
        var identity = new Identity(
                side(pair, taken.name()).name(),
                side(pair, taken.birth()).birthDate(),
                gender == null ? null : Gender.of(gender));
        merges.merge(once, new ParticipantId(kept.id()), new ParticipantId(absorbed), identity);
        boolean opens = !Viewers.required().is(Standing.ADMINISTRATOR);
        return Elsewhere.to(opens ? kept.path() : "/duplicates")
                .saying("duplicates.merged", identity.name().full());
    }

    private static Side side(PairCard pair, @Nullable UUID which) {
        return pair.one().id().equals(which) ? pair.one() : pair.other();
    }
}
