package fr.essaim.plans.web;

import fr.essaim.plans.Aid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A small help, and how far it has come.
public record AidRow(UUID id, String what, int cents, LocalDate askedOn, Mark mark, List<AidRow.Turn> turns) {
    public record Turn(
            String kind,
            LocalDate on,
            @Nullable String by,
            @Nullable String funder,
            @Nullable Integer cents,
            @Nullable String words,
            @Nullable UUID document,
            Mark mark) {}

    public String state() {
        return turns.isEmpty() ? "asked" : turns.getLast().kind();
    }

    /// 0 when it has not come so far.
    public int cents(Aid.Turn.Kind kind) {
        return turns.stream()
                .filter(turn -> turn.kind().equals(kind.code()))
                .mapToInt(turn -> turn.cents() == null ? 0 : turn.cents())
                .findFirst()
                .orElse(0);
    }
}
