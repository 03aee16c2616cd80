package fr.essaim.audits;

import fr.essaim.audits.PackSheet.Line;
import fr.essaim.recipe.Item;
import fr.essaim.recipe.Recipe;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One pack, told in one language, in the words of the recipe its journey was begun under.
abstract class Telling {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    final Proofs proofs;
    final Recipe recipe;
    final PackWords words;
    final Locale locale;

    Telling(Proofs proofs, Recipe recipe, PackWords words, Locale locale) {
        this.proofs = proofs;
        this.recipe = recipe;
        this.words = words;
        this.locale = locale;
    }

    /// With its year, always: a pack is read years later.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    final String say(String key, @Nullable Object... details) {
        return words.say(locale, key, details);
    }

    final Line line(String key, String text) {
        return Line.of(say(key), text, "");
    }

    final String unsaid() {
        return say("audits.unsaid");
    }

    final String noted(OffsetDateTime at, String by) {
        return say("audits.noted", DAY.format(at.atZoneSameInstant(PARIS)), by.isEmpty() ? "" : by);
    }

    final String item(List<? extends Item> items, String id) {
        Optional<? extends Item> found =
                items.stream().filter(each -> each.id().equals(id)).findFirst();
        return found.map(each -> each.in(locale)).orElse(id);
    }
}
