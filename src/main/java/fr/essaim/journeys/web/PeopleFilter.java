package fr.essaim.journeys.web;

import fr.essaim.kernel.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of the list is shown. A search goes over everybody the viewer may see: then the filters rest.
///
/// @param whose `mine`: those the viewer is in charge of; `all`
/// @param state `any`, `inside` (in a journey, not suspended), `suspended`, `without` (no journey yet), `out`
/// @param hub null for all of the viewer's
/// @param afterName sort key of the last row of the page before, with `afterId`
public record PeopleFilter(
        String q,
        String whose,
        String state,
        @Nullable Integer hub,
        @Nullable String afterName,
        @Nullable UUID afterId) {
    private static final Set<String> STATES = Set.of("inside", "suspended", "without", "out");
    private static final int LONGEST_SEARCH = 120;

    /// Anything unknown in an address means the whole list, never an error.
    static PeopleFilter of(
            @Nullable String q,
            @Nullable String whose,
            @Nullable String state,
            @Nullable Integer hub,
            @Nullable String after) {
        String typed = q == null ? "" : q.strip();
        String[] key = after == null ? new String[0] : after.split("\\|", 2);
        UUID afterId = key.length == 2 ? Ids.find(key[1]).orElse(null) : null;
        return new PeopleFilter(
                typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH)),
                "mine".equals(whose) ? "mine" : "all".equals(whose) ? "all" : "",
                state != null && STATES.contains(state) ? state : "any",
                hub,
                afterId == null ? null : key[0],
                afterId);
    }

    boolean searches() {
        return !q.isEmpty();
    }

    /// Everybody of one's own, or of one's hubs: from the first row, without a filter.
    public boolean isWhole() {
        return !searches() && state.equals("any") && hub == null && afterId == null;
    }

    PeopleFilter whose(String other) {
        return new PeopleFilter(q, other, state, hub, afterName, afterId);
    }

    /// The address of the same list, from its beginning, with one thing changed.
    public String path(String whose, String state, @Nullable Integer hub) {
        return "/people?whose=" + whose + "&state=" + state + (hub == null ? "" : "&hub=" + hub);
    }

    String next(String name, UUID id) {
        return path(whose, state, hub) + "&after=" + URLEncoder.encode(name + "|" + id, StandardCharsets.UTF_8);
    }
}
