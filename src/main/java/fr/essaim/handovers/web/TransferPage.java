package fr.essaim.handovers.web;

import fr.essaim.handovers.Transfer.Kind;
import fr.essaim.handovers.Transfer.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One transfer, as the side that looks may see it.
///
/// @param shown what the asking hub chose to say; null to the other hub once it is declined or taken back
/// @param reason for the asking side only, as it was told to the person
/// @param asking whether the viewer works at the asking hub
/// @param answers whether the viewer may answer for the hub that was asked
/// @param references of the hub that was asked, id to name
public record TransferPage(
        UUID id,
        String fromHub,
        String toHub,
        State state,
        @Nullable Shown shown,
        @Nullable Told reason,
        List<Word> said,
        boolean asking,
        boolean answers,
        Map<String, String> references,
        LocalDate today) {
    /// @param person leads to the file, for those who read it
    public record Shown(
            UUID person,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate enteredOn,
            @Nullable String sentence,
            String by,
            Instant at) {}

    public record Told(String reason, LocalDate on) {}

    public record Word(
            Kind kind,
            @Nullable String sentence,
            @Nullable LocalDate from,
            @Nullable String reference,
            String by,
            Instant at) {}

    /// The last word of a kind.
    public @Nullable Word last(Kind kind) {
        return said.stream()
                .filter(word -> word.kind() == kind)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    public boolean mayArrive() {
        Word yes = last(Kind.ACCEPTED);
        return answers
                && state == State.ACCEPTED
                && yes != null
                && yes.from() != null
                && !yes.from().isAfter(today);
    }

    public boolean readsTheFile() {
        return shown != null && (state == State.RECEIVED ? answers || asking : asking);
    }
}
