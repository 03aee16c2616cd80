package fr.essaim.recipe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the parts of a recipe ask of one another: ids that are declared, once, and dates and durations that exist.
final class RecipeChecks {
    /// Words of the compartments and of the house's own posts: no role may be called so.
    static final Set<String> RESERVED =
            Set.of("care-team", "hub-lead", "author", "named", "director", "administrator", "controller", "funder");

    private final Entry recipe;

    private RecipeChecks(Entry recipe) {
        this.recipe = recipe;
    }

    static void check(Entry recipe) {
        var checks = new RecipeChecks(recipe);
        checks.idsOnce();
        checks.roles();
        checks.questions();
        checks.outcomes();
        checks.words();
        checks.targets();
        checks.instruments();
        checks.days(recipe);
        CompartmentChecks.check(recipe);
        SetChecks.check(recipe);
    }

    private void idsOnce() {
        Entry entry = recipe.get("journey").get("entry");
        Stream<Entry> lists = Stream.of(
                        Stream.of(
                                        "prescribers",
                                        "roles",
                                        "channels",
                                        "words",
                                        "functions",
                                        "details",
                                        "evidence",
                                        "outcomes")
                                .map(recipe::get),
                        Stream.of(recipe.get("journey").get("suspensions").get("reasons"), entry.get("questions")),
                        entry.each("questions").map(question -> question.get("choices")),
                        recipe.each("details").map(detail -> detail.get("choices")),
                        recipe.each("functions").map(function -> function.get("forms")))
                .flatMap(each -> each);
        lists.forEach(RecipeChecks::once);
    }

    private static void once(Entry list) {
        var seen = new HashSet<String>();
        for (Entry item : list.each()) {
            String id = item.text("id");
            if (!id.isEmpty() && !seen.add(id)) {
                item.get("id").complain("id-twice", id);
            }
        }
    }

    private void roles() {
        for (Entry role : recipe.get("roles").each()) {
            if (RESERVED.contains(role.text("id"))) {
                role.get("id").complain("reserved-word", role.text("id"));
            }
        }
    }

    private void questions() {
        List<String> roles = recipe.ids("roles");
        recipe.get("journey").get("entry").each("questions").forEach(question -> {
            for (Entry who : question.get("asked-by").each()) {
                if (!who.text().equals(Recipe.Compartment.CARE_TEAM)) {
                    known(who, roles, "unknown-role");
                }
            }
            choices(question);
        });
        recipe.each("details").forEach(detail -> {
            choices(detail);
            Entry most = detail.get("most");
            if (most.isThere()
                    && most.value().asInt() < detail.get("least").value().asInt()) {
                most.complain("most-below-least");
            }
        });
    }

    private static void choices(Entry item) {
        boolean choice = item.text("kind").equals("choice");
        if (choice && !item.get("choices").isThere()) {
            item.get("kind").complain("choices-missing");
        } else if (!choice && item.get("choices").isThere()) {
            item.get("choices").complain("choices-for-nothing");
        }
    }

    private void outcomes() {
        recipe.each("outcomes").forEach(outcome -> {
            outcome.each("needs").forEach(need -> known(need, recipe.ids("details"), "unknown-detail"));
            outcome.each("evidence").forEach(kind -> known(kind, recipe.ids("evidence"), "unknown-evidence"));
        });
    }

    private void words() {
        for (String language : List.of("fr", "en")) {
            var seen = new HashSet<String>();
            recipe.each("words")
                    .flatMap(word -> word.get("says").each(language))
                    .filter(spelling -> !seen.add(spelling.text().strip().toLowerCase(java.util.Locale.ROOT)))
                    .forEach(spelling -> spelling.complain("word-twice", spelling.text()));
        }
        recipe.each("words")
                .map(word -> word.get("channel"))
                .filter(Entry::isThere)
                .forEach(channel -> known(channel, recipe.ids("channels"), "unknown-channel"));
    }

    private void targets() {
        recipe.get("targets").each("exits").forEach(exit -> {
            Entry set = recipe.get("definition-sets").get(exit.text("set"));
            if (!set.isThere()) {
                exit.get("set").complain("unknown-set", exit.text("set"));
            } else if (!set.get("classes").get(exit.text("class")).isThere()) {
                exit.get("class").complain("unknown-class", exit.text("class"));
            }
        });
    }

    /// One version of each: two would be two meanings of the same answers. Whether the house has them is asked later.
    private void instruments() {
        var seen = new HashSet<String>();
        recipe.each("instruments")
                .filter(name -> !seen.add(name.text().replaceFirst("@.*", "")))
                .forEach(name -> name.complain("instrument-twice", name.text()));
    }

    /// Durations longer than nothing, days of the calendar, everywhere in the file.
    private void days(Entry entry) {
        for (Entry below : entry.each()) {
            switch (below.name()) {
                case "longest", "data-due", "old-hub-reads", "first-within", "every", "for" -> duration(below);
                case "follow-ups" -> below.each().forEach(RecipeChecks::duration);
                case "validity" -> validity(below);
                default -> {
                    if (below.value().isContainerNode()) {
                        days(below);
                    }
                }
            }
        }
    }

    private static void duration(Entry entry) {
        try {
            if (!entry.text().isEmpty() && Period.parse(entry.text()).isZero()) {
                entry.complain("needs-period");
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            entry.complain("needs-period");
        }
    }

    private static void validity(Entry entry) {
        LocalDate from = day(entry.get("from"));
        LocalDate until = day(entry.get("until"));
        if (until.isBefore(from)) {
            entry.get("until").complain("ends-before-it-starts");
        }
    }

    private static LocalDate day(Entry entry) {
        boolean first = entry.name().equals("from");
        if (!entry.isThere()) {
            return first ? LocalDate.MIN : LocalDate.MAX;
        }
        try {
            return LocalDate.parse(entry.text());
        } catch (DateTimeException impossible) {
            entry.complain("needs-day");
            return first ? LocalDate.MIN : LocalDate.MAX;
        }
    }

    static void known(Entry said, List<String> declared, String problem) {
        if (!said.text().isEmpty() && !declared.contains(said.text())) {
            said.complain(problem, said.text());
        }
    }
}
