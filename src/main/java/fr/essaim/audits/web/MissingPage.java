package fr.essaim.audits.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.essaim.audits.MissingProofs.Due;
import fr.essaim.audits.MissingProofs.HubMissing;
import fr.essaim.audits.MissingProofs.Missing;
import fr.essaim.audits.MissingProofs.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which proofs are missing or will be: hub by hub; one by one, the earliest first, where names are
/// read; by week and kind where they are not.
///
/// @param programme code of the one shown, among `programmes`
/// @param hub null for all
/// @param further whether lines were shown before these
public record MissingPage(
        Map<String, String> programmes,
        String programme,
        int weeks,
        @Nullable Integer hub,
        Told told,
        boolean further) {
    private static final int EARLY = 8;

    /// One week of what is due where no name is read.
    ///
    /// @param early whether all that was due before is in it
    public record Week(LocalDate monday, boolean early, List<Due> due) {}

    public List<HubMissing> hubs() {
        return told.hubs();
    }

    public List<Missing> rows() {
        return told.rows();
    }

    public long late() {
        return chosen().stream().mapToLong(HubMissing::late).sum();
    }

    public long toDo() {
        return chosen().stream().mapToLong(HubMissing::toDo).sum();
    }

    /// @param today which week is the earliest shown by itself
    public List<Week> byWeek(LocalDate today) {
        LocalDate early = today.minusWeeks(EARLY);
        return told.due().stream().collect(groupingBy(Due::monday, TreeMap::new, toList())).entrySet().stream()
                .map(week -> new Week(week.getKey(), !week.getKey().isAfter(early), week.getValue()))
                .toList();
    }

    private List<HubMissing> chosen() {
        return hubs().stream()
                .filter(each -> hub == null || hub == each.hubId())
                .toList();
    }

    public String hubName(int id) {
        return hubs().stream()
                .filter(each -> each.hubId() == id)
                .map(HubMissing::name)
                .findFirst()
                .orElse("");
    }

    public String address(@Nullable Integer hub) {
        return "/audits/missing?programme=" + programme + "&weeks=" + weeks
                + (hub == null ? "" : "&hub=" + Objects.requireNonNull(hub));
    }
}
