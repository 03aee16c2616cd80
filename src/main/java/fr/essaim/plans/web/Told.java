package fr.essaim.plans.web;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A goal, a step or a need: how it stands is what was told of it last.
public interface Told {
    List<String> STILL_OPEN = List.of("failed", "carried", "reworded", "again");

    /// In the order in which they were told.
    List<TurnRow> turns();

    default @Nullable TurnRow last() {
        return turns().isEmpty() ? null : turns().getLast();
    }

    default @Nullable TurnRow last(Predicate<TurnRow> which) {
        return turns().reversed().stream().filter(which).findFirst().orElse(null);
    }

    default boolean isOpen() {
        TurnRow last = last();
        return last == null || STILL_OPEN.contains(last.kind());
    }
}
