package fr.essaim.programme.web;

import fr.essaim.recipe.Item;
import fr.essaim.recipe.OutcomeTest;
import fr.essaim.recipe.Practice;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Results;
import fr.essaim.site.Screen;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A recipe's terse words, as sentences of the screens.
public final class RecipeWords {
    private RecipeWords() {}

    /// "15 mois", "4 semaines", "90 jours".
    public static String duration(Screen screen, Period period) {
        var parts = new ArrayList<String>();
        long months = period.getYears() * 12L + period.getMonths();
        if (months > 0) {
            parts.add(screen.say("programme.duration.months", months));
        }
        int days = period.getDays();
        if (days > 0 && days % 7 == 0) {
            parts.add(screen.say("programme.duration.weeks", days / 7));
        } else if (days > 0) {
            parts.add(screen.say("programme.duration.days", days));
        }
        return parts.isEmpty() ? screen.say("programme.duration.none") : String.join(" ", parts);
    }

    /// "pour chaque personne, une fois au moins par période de 1 mois, dès la première semaine".
    public static String dose(Screen screen, Practice.@Nullable Dose dose) {
        if (dose == null) {
            return screen.say("programme.dose.none");
        }
        var parts = new ArrayList<String>();
        parts.add(screen.say("programme.coverage." + dose.coverage()));
        int times = Objects.requireNonNullElse(dose.times(), 1);
        if (dose.every() != null) {
            String every = duration(screen, Objects.requireNonNull(dose.every()));
            parts.add(screen.say("programme.dose.every", times, every));
        } else if (dose.times() != null) {
            parts.add(screen.say("programme.dose.times", times));
        }
        add(parts, screen, "programme.dose.first-within", dose.firstWithin());
        add(parts, screen, "programme.dose.during", dose.during());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, Screen screen, String key, @Nullable Period period) {
        if (period != null) {
            parts.add(screen.say(key, duration(screen, period)));
        }
    }

    /// "rendez-vous, honoré, avec le référent".
    public static String trace(Screen screen, Practice.Trace trace) {
        var parts = new ArrayList<String>();
        parts.add(screen.say("programme.fact." + trace.fact()));
        for (String side : List.of("is", "with", "of")) {
            String condition = trace.conditions().get(side);
            if (condition != null) {
                parts.add(screen.say("programme.trace." + side + "." + condition));
            }
        }
        return String.join(", ", parts);
    }

    /// "CDD (durée : au moins 6)".
    public static String test(Screen screen, Recipe recipe, OutcomeTest test) {
        String outcome = recipe.outcome(test.outcome())
                .map(found -> found.in(screen.locale()))
                .orElse(test.outcome());
        OutcomeTest.Condition condition = test.condition();
        if (condition == null) {
            return outcome;
        }
        var detail = recipe.results().detail(condition.detail());
        String value = detail.flatMap(found -> choice(found, condition.value()))
                .map(choice -> choice.in(screen.locale()))
                .orElse(condition.value());
        String sign = "programme.sign."
                + condition.sign().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return screen.say(
                "programme.test",
                outcome,
                detail.map(found -> found.in(screen.locale())).orElse(condition.detail()),
                screen.say(sign, value));
    }

    /// Of whom somebody's questions are: the recipe's roles, or the care team.
    public static String askedBy(Screen screen, List<String> roles) {
        return String.join(
                ", ",
                roles.stream()
                        .map(role -> role.equals(Recipe.Compartment.CARE_TEAM)
                                ? screen.say("programme.care-team")
                                : screen.role(role))
                        .toList());
    }

    public static String labels(Screen screen, List<? extends Item> items) {
        return String.join(
                ", ", items.stream().map(item -> item.in(screen.locale())).toList());
    }

    private static java.util.Optional<Item.Choice> choice(Results.Detail detail, String value) {
        return detail.choices().stream()
                .filter(choice -> choice.id().equals(value))
                .findFirst();
    }
}
