package fr.essaim.audits;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the database tells of one journey as evidence, and all it tells. Who wrote a fact down and
/// when stands beside it.
///
/// @param reference the number the file had where it came from
/// @param recipe code of the recipe the journey was begun under, and its `version`
/// @param answers those that eligibility rests on
/// @param answered the questions of the entry that have an answer, whether it leaves or not
/// @param exit null while the journey goes on
/// @param sessions those they came to
public record Proofs(
        String lastName,
        String firstName,
        @Nullable LocalDate birthDate,
        @Nullable String reference,
        String hub,
        String recipe,
        String version,
        LocalDate entered,
        @Nullable Written entry,
        List<Undertaken> undertakings,
        List<Answer> answers,
        List<String> answered,
        List<Pause> suspensions,
        @Nullable Left exit,
        List<Piece> evidence,
        List<News> followUps,
        List<Attended> sessions) {
    public String name() {
        return firstName.isEmpty() ? lastName : firstName + " " + lastName;
    }

    public record Written(OffsetDateTime at, String by) {}

    /// @param kind `information`, `agreement` or `withdrawal`
    /// @param how `spoken`, `paper` or `signed`
    public record Undertaken(String kind, LocalDate on, String how, OffsetDateTime at, String by) {}

    /// @param state `given`, `refused`, `not-known` or `not-applicable`
    public record Answer(
            String question, String state, @Nullable String answer, LocalDate on, OffsetDateTime at, String by) {}

    public record Pause(LocalDate from, @Nullable LocalDate until, String reason) {}

    public record Left(
            LocalDate on,
            String outcome,
            Map<String, String> details,
            boolean evidenceNeeded,
            List<String> followUps,
            OffsetDateTime at,
            String by) {}

    /// A document, or a statement that stands in for it.
    public record Piece(
            String kind,
            java.util.@Nullable UUID document,
            @Nullable String name,
            @Nullable Long size,
            @Nullable String statement,
            OffsetDateTime at,
            String by) {}

    /// A session they came to; those they did not come to are told to nobody.
    ///
    /// @param kind `workshop`, `citizen-experience` or `visit`
    /// @param signed whether they signed; `sheet` whether the signed sheet came back
    public record Attended(LocalDate on, String kind, boolean signed, boolean sheet) {}

    /// @param answer `reached`, `unreachable`, `declined` or `not-asked`
    public record News(
            String after,
            LocalDate on,
            String answer,
            @Nullable String situation,
            @Nullable Integer attempts,
            OffsetDateTime at,
            String by) {}
}
