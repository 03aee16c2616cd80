package fr.essaim.audits.web;

import fr.essaim.audits.Audit;
import fr.essaim.audits.Draw;
import fr.essaim.audits.Expected;
import fr.essaim.audits.Pack;
import fr.essaim.kernel.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One audit: who, between which days, how the sample was drawn, and where each person's proofs stand.
///
/// @param because why this viewer reads the sample now; null when they may not
/// @param sample nobody while it is not read
/// @param submissions reports whose lines may be drawn among: id to what it is called
/// @param usual the days a draw is usually about
/// @param once the id of the draw about to be made
public record AuditPage(
        Audit audit,
        List<Draw> draws,
        @Nullable String because,
        List<Pack> sample,
        Map<String, String> submissions,
        Period usual,
        UUID once) {
    /// How many proofs of the sample are in this state.
    public long many(Expected.State state) {
        return sample.stream()
                .flatMap(pack -> pack.expected().stream())
                .filter(each -> each.state() == state)
                .count();
    }
}
