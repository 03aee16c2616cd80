package fr.essaim.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a report may count at a hub over its period.
enum HubCount {
    HUB,
    PRESENT_BEFORE,
    PRESENT_AFTER,
    ENTERED,
    LEFT,
    /// By the set: a death is no result.
    WITHDRAWN,
    /// Those who left, less those withdrawn.
    COUNTED,
    /// Counted and told, and of no class of the set.
    OTHER,
    /// Counted, and the proof or a detail that the set needs has not come.
    TO_PROVE,
    /// Counted, told, proved and of that class.
    CLASS,
    /// Of that class in those counted, in percent; its Wilson interval at 95 %.
    SHARE,
    LOW,
    HIGH;

    boolean needsAbout() {
        return this == CLASS || this == SHARE || this == LOW || this == HIGH;
    }

    /// Whether a funder may read it: those who are present on two days give back by subtraction who
    /// came and went between.
    boolean isForFunders() {
        return switch (this) {
            case HUB, ENTERED, LEFT, WITHDRAWN, COUNTED, OTHER, TO_PROVE, CLASS -> true;
            case PRESENT_BEFORE, PRESENT_AFTER, SHARE, LOW, HIGH -> false;
        };
    }

    static Optional<HubCount> find(String word) {
        return Stream.of(values())
                .filter(count ->
                        count.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}
