package fr.essaim.recipe;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Strand;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the work is done: strands, functions, channels, and the words a quick note is read by.
///
/// @param instruments what the way is read by, `essaim-chemin@1`, the first to be proposed first; when the
/// recipe names none, whatever the house has. They may not have come yet: a recipe travels alone
public record Practice(
        Map<Strand, Label> strands,
        List<Function> functions,
        List<Item.Choice> channels,
        List<Word> words,
        List<String> instruments) {
    public Practice {
        strands = Map.copyOf(strands);
        functions = List.copyOf(functions);
        channels = List.copyOf(channels);
        words = List.copyOf(words);
        instruments = List.copyOf(instruments);
    }

    /// What must happen for a person; a form is one way of doing it. Functions have no order.
    ///
    /// @param keep whether it makes the programme work: forms are local, kept functions are not
    /// @param strand null when it belongs to none
    /// @param shownBy the facts of ordinary work that show it happened; nobody ticks a box
    public record Function(
            String id,
            Label label,
            @Nullable Period validity,
            boolean keep,
            @Nullable Strand strand,
            Label purpose,
            @Nullable Dose dose,
            List<Trace> shownBy,
            List<Item.Choice> forms)
            implements Item {
        public Function {
            shownBy = List.copyOf(shownBy);
            forms = List.copyOf(forms);
        }
    }

    /// How much of it is expected, countable.
    ///
    /// @param coverage `everyone`, `who-needs-it`, or `every-hub`
    /// @param firstWithin delay from the entry
    /// @param every how often
    /// @param during for how long; null = the whole journey
    /// @param times how many times at least, over `every` when there is one, over the journey otherwise
    public record Dose(
            String coverage,
            java.time.@Nullable Period firstWithin,
            java.time.@Nullable Period every,
            java.time.@Nullable Period during,
            @Nullable Integer times) {}

    /// A kind of fact with what must be true of it: `{ contact: two-way, with: reference }`.
    ///
    /// @param fact `appointment`, `contact`, `session`, `referral`, `immersion`, `visit`, `plan`,
    /// `goal`, `step`, `round`, `journey`
    /// @param conditions one word per side of the fact
    public record Trace(String fact, Map<String, String> conditions) {
        public Trace {
            conditions = Map.copyOf(conditions);
        }
    }

    /// A word (or a few) of a quick note, and what it is read as: shown as a chip to keep or remove. The list is
    /// short and visible: nothing unwritten is guessed.
    ///
    /// @param spellings per language, as typed: `a appelé`, `appel de`
    /// @param channel one of the recipe's channels
    /// @param sign whose move it was: `person`, `us`, `both`
    /// @param minutes a duration the word stands for
    /// @param alone whether it counts only when nobody else is named right after it
    public record Word(
            String id,
            Label label,
            @Nullable Period validity,
            Map<String, List<String>> spellings,
            @Nullable String channel,
            @Nullable String sign,
            @Nullable Integer minutes,
            @Nullable Strand strand,
            boolean alone)
            implements Item {
        public Word {
            spellings = Map.copyOf(spellings);
        }
    }
}
