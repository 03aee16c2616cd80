package fr.essaim.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the person wants.
///
/// @param first the words it was said with at first; those it has now are [#words]
public record GoalRow(
        UUID id,
        String first,
        @Nullable String strand,
        LocalDate saidOn,
        Mark mark,
        List<StepRow> steps,
        List<TurnRow> turns)
        implements Told {
    private @Nullable TurnRow worded() {
        return last(turn -> turn.kind().equals("reworded"));
    }

    /// The person's, as they said it last.
    public String words() {
        TurnRow worded = worded();
        return worded == null || worded.words() == null ? first : worded.words();
    }

    /// When these words were written.
    public Mark wordsMark() {
        TurnRow worded = worded();
        return worded == null ? mark : worded.mark();
    }
}
