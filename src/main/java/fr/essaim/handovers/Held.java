package fr.essaim.handovers;

import fr.essaim.casefiles.CareTeam.Part;
import fr.essaim.kernel.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A charge as it stands: who, in which part, from when to when.
record Held(
        UUID id,
        MemberId member,
        Part part,
        LocalDate from,
        @Nullable LocalDate until) {
    boolean lastsBeyond(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    Held until(LocalDate last) {
        return new Held(id, member, part, from, last);
    }
}
