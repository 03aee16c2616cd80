package fr.essaim.reports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a report may tell of one journey, and nothing else: no note, no need, no measure, and no prescriber.
enum JourneyFact {
    LAST_NAME(Cell.Kind.TEXT),
    FIRST_NAME(Cell.Kind.TEXT),
    BIRTH_DATE(Cell.Kind.DAY),
    /// In whole years, on the day of the entry.
    AGE(Cell.Kind.NUMBER),
    GENDER(Cell.Kind.TEXT),
    /// The number the person had in the list they came with.
    REFERENCE(Cell.Kind.TEXT),
    ADDRESS(Cell.Kind.TEXT),
    COMMUNE(Cell.Kind.TEXT),
    COMMUNE_CODE(Cell.Kind.TEXT),
    QPV(Cell.Kind.TEXT),
    QPV_CODE(Cell.Kind.TEXT),
    HUB(Cell.Kind.TEXT),
    ENTERED_ON(Cell.Kind.DAY),
    INFORMED_ON(Cell.Kind.DAY),
    AGREED_ON(Cell.Kind.DAY),
    ANSWER(Cell.Kind.TEXT),
    LEFT_ON(Cell.Kind.DAY),
    OUTCOME(Cell.Kind.TEXT),
    /// Under the report's set: a class, `other` or `withdrawn`.
    OUTCOME_CLASS(Cell.Kind.TEXT),
    /// Whether the document that the outcome asks for has come: `yes`, `no`.
    PROVED(Cell.Kind.TEXT),
    DETAIL(Cell.Kind.TEXT),
    FOLLOW_UP(Cell.Kind.TEXT);

    private final Cell.Kind kind;

    JourneyFact(Cell.Kind kind) {
        this.kind = kind;
    }

    Cell.Kind kind() {
        return kind;
    }

    boolean needsAbout() {
        return this == ANSWER || this == DETAIL || this == FOLLOW_UP;
    }

    /// Whether nothing can be told of it before the journey ends.
    boolean isOfTheExit() {
        return switch (this) {
            case LEFT_ON, OUTCOME, OUTCOME_CLASS, PROVED, DETAIL, FOLLOW_UP -> true;
            default -> false;
        };
    }

    static Optional<JourneyFact> find(String word) {
        return Stream.of(values())
                .filter(fact ->
                        fact.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}
