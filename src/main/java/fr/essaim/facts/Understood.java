package fr.essaim.facts;

import fr.essaim.kernel.Strand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a short text says by its own words: how, who moved, how long, which strand. Nothing unwritten is guessed: each
/// chip carries the words it comes from, and whoever writes may take it off before noting.
public record Understood(List<Chip> chips) {
    public enum Kind {
        CHANNEL,
        SIGN,
        MINUTES,
        STRAND
    }

    /// @param value as in the database: `call`, `person`, `10`, `social`
    /// @param words as they stand in the text, its accents composed
    public record Chip(Kind kind, String value, String words) {
        /// `channel:call`: how a form says which chip was shown, kept or taken off.
        public String code() {
            return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
        }
    }

    private static final Pattern MINUTES =
            Pattern.compile("(?<![\\p{L}\\p{N}.,/])(\\d{1,4})\\s?(?:minutes|minute|mins|min|mn)(?![\\p{L}\\p{N}])");
    private static final int LONGEST_DAY = 1440;

    public Understood {
        chips = List.copyOf(chips);
    }

    public static Understood of(String text, WordList list) {
        String folded = WordList.folded(text);
        String written = WordList.composed(text);
        List<Chip> read = new ArrayList<>();
        for (Matcher found = list.any().matcher(folded); found.find(); ) {
            WordList.Line line = list.line(folded, found.start(), found.end());
            boolean stands = !list.isDenied(folded, found.start())
                    && !(line.alone() && list.namesSomebodyElse(folded, found.end()));
            if (stands) {
                String words = written.substring(found.start(), found.end());
                line.means().forEach((kind, value) -> read.add(new Chip(kind, value, words)));
            }
        }
        Matcher lasted = MINUTES.matcher(folded);
        while (lasted.find()) {
            int minutes = Integer.parseInt(lasted.group(1));
            if (minutes > 0 && minutes <= LONGEST_DAY) {
                String words = written.substring(lasted.start(), lasted.end());
                read.add(new Chip(Kind.MINUTES, String.valueOf(minutes), words));
            }
        }
        List<Chip> chips = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            settle(kind, read.stream().filter(chip -> chip.kind() == kind).toList())
                    .ifPresent(chips::add);
        }
        return new Understood(chips);
    }

    /// When the words say two things: both sides moved; the first way they met; but neither of two lengths nor two
    /// strands, for choosing would be guessing.
    private static Optional<Chip> settle(Kind kind, List<Chip> said) {
        if (said.stream().map(Chip::value).distinct().count() < 2) {
            return said.stream().findFirst();
        }
        return switch (kind) {
            case CHANNEL -> said.stream().findFirst();
            case SIGN -> Optional.of(new Chip(Kind.SIGN, "both", said.getFirst().words()));
            case MINUTES, STRAND -> Optional.empty();
        };
    }

    /// @param codes of the chips taken off
    public Understood without(Collection<String> codes) {
        return new Understood(
                chips.stream().filter(chip -> !codes.contains(chip.code())).toList());
    }

    public Optional<String> value(Kind kind) {
        return chips.stream()
                .filter(chip -> chip.kind() == kind)
                .map(Chip::value)
                .findFirst();
    }

    /// What "+ Action" notes: done today, in the words typed.
    public Fact fact(String text, Compartment compartment, LocalDate today) {
        return new Fact(
                compartment,
                value(Kind.STRAND).map(Strand::of).orElse(null),
                Fact.State.DONE,
                null,
                null,
                text,
                today,
                null,
                value(Kind.SIGN)
                        .map(sign -> Fact.Sign.valueOf(sign.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                value(Kind.CHANNEL).orElse(null),
                value(Kind.MINUTES).map(Integer::valueOf).orElse(null),
                false);
    }
}
