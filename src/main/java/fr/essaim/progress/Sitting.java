package fr.essaim.progress;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Said;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One side's reading of the way, on a day, by one version of an instrument.
///
/// @param instrument `fasku-fr@1`
/// @param on today or earlier
/// @param answers item to its value; null is "not assessed", which is kept and is no zero
/// @param corrects the reading it takes the place of, or null
public record Sitting(
        String instrument,
        Side side,
        @Nullable LocalDate on,
        Map<String, @Nullable Integer> answers,
        @Nullable UUID corrects) {
    /// Never merged, never averaged together.
    public enum Side {
        PERSON,
        TEAM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @return with a row for every item that this side may read, in the order of the instrument
    /// @throws Personal when the team reads the person's health or well-being
    /// @throws OutOfRange when a value is none of the instrument's
    public Sitting checked(Instrument read, LocalDate today) {
        Map<String, @Nullable Integer> rows = new LinkedHashMap<>();
        for (Instrument.Item item : read.items()) {
            Integer value = answers.get(item.id());
            if (item.personal() && side == Side.TEAM) {
                if (value != null) {
                    throw new Personal(item.id());
                }
                continue;
            }
            if (value != null
                    && (value < read.range().min() || value > read.range().max())) {
                throw new OutOfRange(item.id(), read.range().min(), read.range().max());
            }
            rows.put(item.id(), value);
        }
        return new Sitting(read.name(), side, Said.past(on, "on", today), rows, corrects);
    }

    public static final class Personal extends Refusal {
        Personal(String item) {
            super("progress.refusal.personal", "answer." + item);
        }
    }

    public static final class OutOfRange extends Refusal {
        OutOfRange(String item, int min, int max) {
            super("progress.refusal.out-of-range", "answer." + item, min, max);
        }
    }

    /// Corrected meanwhile, of the other side, or not there.
    public static final class NotToCorrect extends Refusal {
        NotToCorrect() {
            super("progress.refusal.not-to-correct", null);
        }
    }
}
