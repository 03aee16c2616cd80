package fr.essaim.recipe;

import fr.essaim.kernel.Period;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something a recipe names: a stable id, a text per language, and the days on which it may be chosen.
public interface Item {
    String id();

    Label label();

    /// Null = always.
    @Nullable
    Period validity();

    default String in(Locale locale) {
        return label().in(locale);
    }

    /// Whether it may be chosen on that day; what was chosen before stays.
    default boolean inUse(LocalDate day) {
        Period days = validity();
        return days == null || days.covers(day);
    }

    /// An item with nothing more to say: a reason, a channel, a kind of evidence, an answer.
    record Choice(String id, Label label, @Nullable Period validity) implements Item {}
}
