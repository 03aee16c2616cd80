package fr.essaim.journeys;

import fr.essaim.kernel.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What shows that an outcome happened: a document, or the statement of a professional who saw it or was told.
///
/// @param kind one the recipe accepts for the outcome, e.g. `contract`
/// @param document kept with the person's file; null when this is a statement
/// @param statement who says so and how they know; null when there is a document
public record Evidence(
        UUID id,
        String kind,
        @Nullable UUID document,
        @Nullable String statement) {
    public static final int LONGEST_STATEMENT = 500;

    public Evidence {
        if (document == null && (statement == null || statement.isBlank())) {
            throw new Empty();
        }
        if (statement != null && statement.length() > LONGEST_STATEMENT) {
            throw new StatementTooLong();
        }
    }

    /// A statement stands until the document comes: it shows in what is still missing.
    public boolean isStatement() {
        return document == null;
    }

    public static final class Empty extends Refusal {
        Empty() {
            super("journeys.refusal.evidence-empty", "document");
        }
    }

    public static final class StatementTooLong extends Refusal {
        StatementTooLong() {
            super("journeys.refusal.statement-too-long", "statement", LONGEST_STATEMENT);
        }
    }

    public static final class NotAccepted extends Refusal {
        NotAccepted() {
            super("journeys.refusal.evidence-not-accepted", "evidence");
        }
    }

    public static final class Missing extends Refusal {
        Missing() {
            super("journeys.refusal.evidence-missing", "evidence");
        }
    }
}
