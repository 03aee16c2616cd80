package fr.essaim.facts.web;

import fr.essaim.facts.Understood.Chip;
import fr.essaim.facts.Understood.Kind;
import fr.essaim.facts.WordList;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.util.stream.Collectors;

/// How what was understood is said.
public final class ChipWords {
    private ChipWords() {}

    public static String say(Screen screen, Recipe recipe, Chip chip) {
        return say(screen, recipe, chip.kind(), chip.value());
    }

    /// "appel", "de sa part", "10 min", "Accompagnement social".
    public static String say(Screen screen, Recipe recipe, Kind kind, String value) {
        return switch (kind) {
            case CHANNEL -> FactWords.channel(screen, recipe, value);
            case SIGN -> screen.say("facts.from." + value).toLowerCase(screen.locale());
            case MINUTES -> FactWords.lasted(screen, Integer.parseInt(value));
            case STRAND -> screen.say("site.strand." + value);
        };
    }

    public static String icon(Chip chip) {
        return switch (chip.kind()) {
            case CHANNEL -> "message-circle";
            case SIGN -> "arrows-left-right";
            case MINUTES -> "clock";
            case STRAND -> "route";
        };
    }

    /// "appel, de sa part".
    public static String meaning(Screen screen, Recipe recipe, WordList.Line line) {
        return line.means().entrySet().stream()
                .map(meaning -> say(screen, recipe, meaning.getKey(), meaning.getValue()))
                .collect(Collectors.joining(", "));
    }
}
