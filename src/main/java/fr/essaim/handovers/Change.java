package fr.essaim.handovers;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a hand-over does to one charge, so exactly that it can be undone.
///
/// @param before how it was; for one that begins, how it begins
/// @param after how it is left
record Change(Kind kind, Held before, Held after) {
    enum Kind {
        ENDED,
        BEGAN,
        RECAST
    }

    /// One that would end before it began is left one day long.
    static Change end(Held held, LocalDate last) {
        LocalDate until = last.isBefore(held.from()) ? held.from() : last;
        return new Change(Kind.ENDED, held, held.until(until));
    }

    static Change recast(Held held, Part part) {
        return new Change(Kind.RECAST, held, new Held(held.id(), held.member(), part, held.from(), held.until()));
    }

    static Change begin(MemberId member, Part part, LocalDate from, @Nullable LocalDate until) {
        var begun = new Held(Ids.mint(), member, part, from, until);
        return new Change(Kind.BEGAN, begun, begun);
    }
}
