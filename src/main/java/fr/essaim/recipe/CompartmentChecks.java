package fr.essaim.recipe;

import fr.essaim.recipe.Recipe.Compartment;
import java.util.Map;
import java.util.Set;

/// A recipe may narrow who reads and writes notes, never widen it: the default is the house's ("who sees what" in
/// docs/domain.md). Only an assistante de service social is bound to secrecy by profession (CASF L411-3), and no shared
/// secrecy covers an employment programme, so a reserved note is never a whole profession's or a lead's to read.
final class CompartmentChecks {
    private static final Set<String> EVERYONE_THERE = Set.of("coach", "social-worker", "hub-lead");
    private static final Set<String> NOBODY = Set.of();

    /// Standings whose roles may be named, and words that may be used instead of a role.
    private record Most(Set<String> standings, Set<String> words) {}

    private static final Map<String, Most> READERS = Map.of(
            "team", new Most(EVERYONE_THERE, Set.of(Compartment.CARE_TEAM, Compartment.HUB_LEAD)),
            "employment", new Most(Set.of("coach", "hub-lead"), Set.of(Compartment.HUB_LEAD)),
            "reserved", new Most(NOBODY, Set.of(Compartment.AUTHOR, Compartment.NAMED)));
    private static final Map<String, Most> WRITERS = Map.of(
            "team", new Most(EVERYONE_THERE, Set.of(Compartment.CARE_TEAM, Compartment.HUB_LEAD)),
            "employment", new Most(Set.of("coach", "hub-lead"), Set.of(Compartment.HUB_LEAD)),
            "reserved", new Most(Set.of("social-worker"), NOBODY));

    private CompartmentChecks() {}

    static void check(Entry recipe) {
        for (Entry compartment : recipe.get("compartments").each()) {
            Most readers = READERS.get(compartment.name());
            Most writers = WRITERS.get(compartment.name());
            if (readers != null && writers != null) {
                compartment.each("read-by").forEach(who -> check(recipe, who, readers));
                compartment.each("written-by").forEach(who -> check(recipe, who, writers));
            }
            if (compartment.name().equals("reserved")) {
                receivers(compartment);
            } else {
                elsewhere(compartment, "stub-shown", "stub-elsewhere");
                elsewhere(compartment, "appointments-of", "appointments-elsewhere");
            }
        }
    }

    private static void elsewhere(Entry compartment, String key, String problem) {
        if (compartment.get(key).isThere()) {
            compartment.get(key).complain(problem);
        }
    }

    /// Whoever receives apart says what became of it, which is a reserved note.
    private static void receivers(Entry reserved) {
        reserved.each("appointments-of")
                .filter(who -> !reserved.texts("written-by").contains(who.text()))
                .forEach(who -> who.complain("receives-apart", who.text()));
    }

    private static void check(Entry recipe, Entry who, Most most) {
        String token = who.text();
        if (token.isEmpty() || most.words().contains(token)) {
            return;
        }
        var role = recipe.each("roles")
                .filter(each -> each.text("id").equals(token))
                .findFirst();
        if (role.isPresent() ? !most.standings().contains(role.get().text("standing")) : isWord(token)) {
            who.complain("wider", token);
        } else if (role.isEmpty()) {
            who.complain("unknown-role", token);
        }
    }

    private static boolean isWord(String token) {
        return Set.of(Compartment.CARE_TEAM, Compartment.HUB_LEAD, Compartment.AUTHOR, Compartment.NAMED)
                .contains(token);
    }
}
