package fr.essaim.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the way may be read by at somebody's hub. The programme's instruments come first; those the house has
/// besides stay at hand, for a recipe that runs does not change when a house adds one.
///
/// @param first those the recipe names, in its order; all of the house's when it names none
/// @param others of the house
/// @param missing named by the recipe, and not here: `fasku-fr@1`
public record Offer(List<Instrument> first, List<Instrument> others, List<String> missing) {
    /// @param named by the recipe
    /// @param here those of the house: of each code, the latest version is offered, or the one that is named
    public static Offer of(List<String> named, List<Instrument> here) {
        Map<String, Instrument> names = new LinkedHashMap<>();
        Map<String, Instrument> latest = new LinkedHashMap<>();
        for (Instrument one : here) {
            names.put(one.name(), one);
            latest.merge(one.code(), one, (kept, other) -> kept.version() < other.version() ? other : kept);
        }
        if (named.isEmpty()) {
            return new Offer(List.copyOf(latest.values()), List.of(), List.of());
        }
        List<Instrument> first =
                named.stream().filter(names::containsKey).map(names::get).toList();
        first.forEach(one -> latest.remove(one.code()));
        return new Offer(
                first,
                List.copyOf(latest.values()),
                named.stream().filter(name -> !names.containsKey(name)).toList());
    }
}
