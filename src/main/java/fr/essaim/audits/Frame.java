package fr.essaim.audits;

import fr.essaim.kernel.Period;
import fr.essaim.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Among whom a sample is drawn.
public sealed interface Frame {
    /// As it is kept: `entered`.
    String code();

    /// Journeys entered between two days.
    record Entered(Period days) implements Frame {
        @Override
        public String code() {
            return "entered";
        }
    }

    /// Journeys that ended between two days.
    record Left(Period days) implements Frame {
        @Override
        public String code() {
            return "left";
        }
    }

    /// The lines of a report that was submitted, as far as they are still here.
    record Submission(UUID id) implements Frame {
        @Override
        public String code() {
            return "submission";
        }
    }

    /// Those the controller names: ids of journeys or of people, references of files.
    record Listed(List<String> words) implements Frame {
        private static final int LONGEST_WORD = 100;

        public Listed {
            words = List.copyOf(words);
        }

        /// Pasted from anywhere: one a line, or with commas or semicolons between them; the same twice is one.
        /// @throws NobodyListed when there is none
        /// @throws TooMany when there are more than a sample holds
        public static Listed of(String pasted) {
            List<String> words = Arrays.stream(pasted.split("[\\r\\n,;\\t]+"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
                    .distinct()
                    .toList();
            if (words.isEmpty()) {
                throw new NobodyListed();
            }
            if (words.size() > Sampling.MOST) {
                throw new TooMany(words.size());
            }
            return new Listed(words);
        }

        @Override
        public String code() {
            return "list";
        }
    }

    final class NobodyListed extends Refusal {
        NobodyListed() {
            super("audits.refusal.nobody-listed", "ids");
        }
    }

    final class TooMany extends Refusal {
        TooMany(int many) {
            super("audits.refusal.too-many", "ids", many, Sampling.MOST);
        }
    }
}
