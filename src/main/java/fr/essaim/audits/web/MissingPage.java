package fr.essaim.audits.web;

import fr.essaim.audits.MissingProofs.HubMissing;
import fr.essaim.audits.MissingProofs.Missing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which proofs are missing or will be, hub by hub and then one by one, the earliest first.
///
/// @param programme code of the one shown, among `programmes`
/// @param hub null for all
/// @param named whether the rows say whose they are
public record MissingPage(
        Map<String, String> programmes,
        String programme,
        int weeks,
        @Nullable Integer hub,
        List<HubMissing> hubs,
        List<Missing> rows,
        boolean named) {
    public long late() {
        return chosen().stream().mapToLong(HubMissing::late).sum();
    }

    public long toDo() {
        return chosen().stream().mapToLong(HubMissing::toDo).sum();
    }

    /// How many are not among the rows.
    public long more() {
        return late() + toDo() - rows.size();
    }

    private List<HubMissing> chosen() {
        return hubs.stream().filter(each -> hub == null || hub == each.hubId()).toList();
    }

    public String hubName(int id) {
        return hubs.stream()
                .filter(each -> each.hubId() == id)
                .map(HubMissing::name)
                .findFirst()
                .orElse("");
    }

    public String address(@Nullable Integer hub, int weeks) {
        return "/audits/missing?programme=" + programme + "&weeks=" + weeks
                + (hub == null ? "" : "&hub=" + Objects.requireNonNull(hub));
    }
}
