package fr.essaim.indicators;

import fr.essaim.recipe.Intake;
import fr.essaim.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what those who came may be counted: what a file holds of everybody, and the recipe's questions whose answers are
/// chosen or are numbers. A question answered by yes or no is left out: those touch on health.
///
/// @param code in addresses: `qpv`, `age`, the question's id
/// @param question null for what every programme knows
public record Trait(String code, Intake.@Nullable Question question) {
    static final String NOT_TOLD = "not-told";

    private static final List<String> ALWAYS = List.of("qpv", "gender", "age", "prescriber");
    private static final List<Integer> AGES = List.of(26, 50);
    private static final List<Integer> MONTHS = List.of(6, 12, 24);

    public static List<Trait> of(Recipe recipe) {
        var traits = new ArrayList<Trait>();
        ALWAYS.forEach(code -> traits.add(new Trait(code, null)));
        recipe.intake().questions().stream()
                .filter(question -> question.kind() == Intake.Kind.CHOICE || question.kind() == Intake.Kind.NUMBER)
                .forEach(question -> traits.add(new Trait(question.id(), question)));
        return traits;
    }

    /// @param code the first of the recipe's traits when it is unknown
    public static Trait of(Recipe recipe, String code) {
        var traits = of(recipe);
        Optional<Trait> asked =
                traits.stream().filter(trait -> trait.code().equals(code)).findFirst();
        return asked.orElse(traits.getFirst());
    }

    /// Whether its values are numbers, told in bands.
    public boolean counts() {
        return code.equals("age") || (question != null && question.kind() == Intake.Kind.NUMBER);
    }

    /// Whether the people behind a line may be shown. Not by who sent them: those that no line
    /// shows would be those whom a service sent whose name tells too much.
    public boolean hasRows() {
        return !code.equals("prescriber");
    }

    /// The numbers of a band, both included.
    ///
    /// @param low null, with `high`, where a value is no band: only that very value answers
    public record Range(@Nullable Integer low, @Nullable Integer high) {
        public static final Range ANY = new Range(null, null);
    }

    /// @param value of a line, as [Breakdown] gives it
    public Range range(String value) {
        if (!counts() || !value.matches("\\d{1,4}-\\d{0,4}")) {
            return Range.ANY;
        }
        String[] bounds = value.split("-", -1);
        return new Range(
                Integer.valueOf(bounds[0]), bounds[1].isEmpty() ? Integer.valueOf(9999) : Integer.valueOf(bounds[1]));
    }

    /// The band a number falls into, `26-49` or `50-`; any other value as it is.
    String band(String value) {
        if (!counts() || !value.matches("\\d{1,4}")) {
            return counts() && value.matches("\\d+") ? NOT_TOLD : value;
        }
        int number = Integer.parseInt(value);
        var bounds = code.equals("age") ? AGES : MONTHS;
        int low = 0;
        for (int high : bounds) {
            if (number < high) {
                return low + "-" + (high - 1);
            }
            low = high;
        }
        return low + "-";
    }
}
