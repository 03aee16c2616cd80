package fr.essaim.history.web;

import fr.essaim.history.web.HistoryPage.HistoryRow;
import fr.essaim.recipe.Recipe;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a row of another room says, in a sentence.
public final class HistoryWords {
    private HistoryWords() {}

    public static String title(Screen screen, Recipe recipe, HistoryRow row) {
        String what = row.what().equals("appointment") && row.title() != null ? "appointment-about" : row.what();
        return screen.say("history.what." + what, told(screen, recipe, row));
    }

    private static Object told(Screen screen, Recipe recipe, HistoryRow row) {
        String title = Objects.requireNonNullElse(row.title(), "");
        return switch (row.what()) {
            case "need", "turn-answered", "turn-no-longer" -> screen.say("plans.theme." + title);
            case "turn-again" -> title.contains("--") ? screen.say("plans.theme." + title) : title;
            case "exit" ->
                recipe.outcome(title)
                        .map(outcome -> outcome.in(screen.locale()))
                        .orElse(title);
            case "suspension" -> LocalDate.parse(title);
            case "follow-up" -> screen.say("history.answer." + title);
            default -> title;
        };
    }

    /// Where the row's own page is.
    public static @Nullable String link(HistoryRow row, UUID person) {
        if (row.link() == null) {
            return null;
        }
        return switch (row.link()) {
            case "document" -> "/documents/" + row.id();
            case "appointment" -> "/appointments/" + row.id();
            default -> "/people/" + person + row.link();
        };
    }

    public static String by(Screen screen, HistoryRow row) {
        return row.role().isEmpty()
                ? row.author()
                : row.author() + ", " + screen.role(row.role()).toLowerCase(screen.locale());
    }
}
