package fr.essaim.reports;

import fr.essaim.indicators.Ended;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was counted at one hub, or at all together, over a period.
///
/// @param code of the hub; [ReportTable#WHOLE] for all together
/// @param id null for all together
/// @param before in a journey on the eve of the first day
/// @param after in a journey still, once the last day is over
public record HubCounts(
        String code, String name, @Nullable Integer id, long entered, long before, long after, List<Ended> ended) {
    public HubCounts {
        ended = List.copyOf(ended);
    }

    HubCounts and(HubCounts other) {
        return new HubCounts(
                code,
                name,
                id,
                entered + other.entered,
                before + other.before,
                after + other.after,
                Stream.concat(ended.stream(), other.ended.stream()).toList());
    }

    long left() {
        return ended.stream().mapToLong(Ended::journeys).sum();
    }
}
