package fr.essaim.journeys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proof as handed in: a file, or a statement.
///
/// @param kind one the recipe accepts for the outcome
/// @param bytes of the file; empty when there is a statement only
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record Proof(UUID id, String kind, String fileName, byte[] bytes, String statement) {
    Evidence asEvidence() {
        boolean file = bytes.length > 0;
        return new Evidence(id, kind, file ? id : null, file ? null : statement);
    }

    /// @throws Evidence.Empty when nothing was handed in
    static Evidence evidence(@Nullable Proof proof) {
        if (proof == null) {
            throw new Evidence.Empty();
        }
        return proof.asEvidence();
    }
}
