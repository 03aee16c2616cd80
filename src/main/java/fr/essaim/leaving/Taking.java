package fr.essaim.leaving;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.Viewer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act of taking away: who, how far, why, in which language.
///
/// @param programme only this one's rows; null for all
/// @param reason null only from the command line without what is reserved
/// @param reserved whether everybody's reserved notes leave, which only the command line can do
record Taking(
        UUID id,
        Instant at,
        Viewer by,
        Reach reach,
        @Nullable UUID programme,
        @Nullable Reason reason,
        boolean reserved,
        Locale locale) {
    Taking {
        if (reserved && (reach != Reach.HOUSE || reason == null)) {
            throw new IllegalArgumentException(
                    "reserved notes leave from the machine only, and never without a reason");
        }
    }

    static Taking onScreen(Viewer by, Reach reach, Reason reason, Locale locale, Instant at) {
        return new Taking(Ids.mint(), at, by, reach, null, reason, false, locale);
    }

    boolean holds(Book book) {
        return reach.holds(book, reserved);
    }

    /// Whether this row of the sheet leaves, as a condition on `x`.
    String where(Sheet sheet) {
        String own = sheet.table().equals("casefiles.fact_readers")
                ? "exists (select 1 from casefiles.facts f where f.id = x.fact_id and f.author = '%s'::uuid)"
                : "x.author = '%s'::uuid";
        String reached = reach == Reach.OWN
                ? own.formatted(by.id().value())
                : programme == null ? "true" : sheet.scope().of(programme);
        return sheet.only() == null ? reached : reached + " and " + sheet.only();
    }

    /// The people whose data leave, as a query of `id` and `hub_id`.
    String people() {
        if (reach == Reach.OWN) {
            return "select distinct x.participant_id as id, x.hub_id from casefiles.facts x where x.author = '%s'::uuid"
                    .formatted(by.id().value());
        }
        return "select x.id, x.hub_id from casefiles.participants x where "
                + (programme == null ? "true" : Scope.HUB.of(programme));
    }
}
