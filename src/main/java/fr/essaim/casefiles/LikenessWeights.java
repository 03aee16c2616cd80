package fr.essaim.casefiles;

import fr.essaim.casefiles.LikenessPoint.Field;
import fr.essaim.casefiles.LikenessPoint.Level;
import fr.essaim.kernel.Spelling;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What each agreement or difference is worth, in bits, for the kind of thing it is. A family name
/// is shared by about 1 person in 250, a birth date by 1 in 20 000; half the people met move or
/// change their number within a year, so a different street or phone says little; people of one
/// home share an address, so a place counts for at most what a name does.
final class LikenessWeights {
    /// Bits for the levels SAME, SOUNDS_ALIKE, CLOSE, PARTLY, DIFFERENT.
    private record Scale(double same, double sounds, double close, double partly, double different) {
        double of(Level level) {
            return switch (level) {
                case SAME -> same;
                case SOUNDS_ALIKE -> sounds;
                case CLOSE, SWAPPED -> close;
                case PARTLY -> partly;
                case DIFFERENT -> different;
                case UNKNOWN -> 0;
            };
        }
    }

    private static final Scale FIRST = new Scale(6, 4.5, 4, 1.5, -3);
    private static final Scale LAST = new Scale(8, 6.5, 5.5, 3, -3);
    private static final Scale BIRTH = new Scale(11, 0, 6.5, 1, -5);
    private static final Scale STREET = new Scale(7, 6, 5, 2.5, -1);
    private static final Scale COMPLEMENT = new Scale(4, 3.5, 3, 1, -0.5);
    private static final Scale POSTAL = new Scale(4, 0, 2, 0, -1);
    private static final Scale COMMUNE = new Scale(3, 2.5, 2, 1, -1);
    /// What [#names] gives at most: both the same.
    static final double MOST_OF_NAMES = FIRST.same + LAST.same;

    private static final double SWAP_COSTS = 1.5;
    private static final double REACH_SAME = 9;
    private static final double REACH_DIFFERENT = -1;

    private static final int FAR = 99;

    private LikenessWeights() {}

    /// First and last name, also the other way round: in spreadsheets the two columns are often exchanged.
    static List<LikenessPoint> names(LikenessTraits left, LikenessTraits right) {
        if (left.first().isBlank() != right.first().isBlank() && sameWords(left, right)) {
            return List.of(
                    new LikenessPoint(
                            Field.FIRST_NAME, Level.SWAPPED, FIRST.same - SWAP_COSTS, left.first(), right.first()),
                    new LikenessPoint(Field.LAST_NAME, Level.SWAPPED, LAST.same, left.last(), right.last()));
        }
        Level first = level(left.first(), right.first());
        Level last = level(left.last(), right.last());
        double straight = FIRST.of(first) + LAST.of(last);
        if (straight >= FIRST.same + LAST.same - SWAP_COSTS) {
            return straight(left, right, first, last);
        }
        Level across = level(left.first(), right.last());
        Level back = level(left.last(), right.first());
        double crossed = FIRST.of(across) + LAST.of(back) - SWAP_COSTS;
        if (crossed > straight && (agrees(across) || agrees(back))) {
            return List.of(
                    new LikenessPoint(
                            Field.FIRST_NAME,
                            swapped(across),
                            FIRST.of(across) - SWAP_COSTS,
                            left.first(),
                            right.last()),
                    new LikenessPoint(Field.LAST_NAME, swapped(back), LAST.of(back), left.last(), right.first()));
        }
        return straight(left, right, first, last);
    }

    private static List<LikenessPoint> straight(LikenessTraits left, LikenessTraits right, Level first, Level last) {
        return List.of(
                new LikenessPoint(Field.FIRST_NAME, first, FIRST.of(first), left.first(), right.first()),
                new LikenessPoint(Field.LAST_NAME, last, LAST.of(last), left.last(), right.last()));
    }

    /// Both names in one cell, either way round.
    private static boolean sameWords(LikenessTraits left, LikenessTraits right) {
        return words(left).equals(words(right));
    }

    private static List<String> words(LikenessTraits who) {
        return Spelling.words(who.first() + " " + who.last()).stream().sorted().toList();
    }

    static LikenessPoint birth(String left, String right) {
        Level level = digits(left, right);
        boolean swapped =
                left.length() == 8 && right.equals(left.substring(0, 4) + left.substring(6) + left.substring(4, 6));
        if (level != Level.SAME && swapped) {
            level = Level.SWAPPED;
        }
        return new LikenessPoint(Field.BIRTH, level, BIRTH.of(level), left, right);
    }

    static LikenessPoint reach(Set<String> left, Set<String> right) {
        String one = shown(left);
        String other = shown(right);
        if (left.isEmpty() || right.isEmpty()) {
            return new LikenessPoint(Field.REACH, Level.UNKNOWN, 0, one, other);
        }
        return Collections.disjoint(left, right)
                ? new LikenessPoint(Field.REACH, Level.DIFFERENT, REACH_DIFFERENT, one, other)
                : new LikenessPoint(Field.REACH, Level.SAME, REACH_SAME, one, other);
    }

    private static String shown(Set<String> reach) {
        return reach.isEmpty() ? "" : reach.size() == 1 ? reach.iterator().next() : String.join(", ", reach);
    }

    /// Street and complement also the other way round: forms disagree on which line a residence goes.
    static List<LikenessPoint> lines(LikenessTraits.Place left, LikenessTraits.Place right) {
        Level street = LikenessStreet.level(left.street(), right.street());
        Level complement = level(left.complement(), right.complement());
        String theirStreet = right.street();
        String theirComplement = right.complement();
        boolean oneLine = left.complement().isEmpty() && right.complement().isEmpty();
        Level across = oneLine ? Level.UNKNOWN : LikenessStreet.level(left.street(), right.complement());
        Level back = oneLine ? Level.UNKNOWN : LikenessStreet.level(left.complement(), right.street());
        if ((agrees(across) || agrees(back))
                && STREET.of(across) + COMPLEMENT.of(back) > STREET.of(street) + COMPLEMENT.of(complement)) {
            street = across;
            complement = back;
            theirStreet = right.complement();
            theirComplement = right.street();
        }
        return List.of(
                new LikenessPoint(Field.STREET, street, STREET.of(street), left.street(), theirStreet),
                new LikenessPoint(
                        Field.COMPLEMENT, complement, COMPLEMENT.of(complement), left.complement(), theirComplement));
    }

    static List<LikenessPoint> locality(LikenessTraits.Place left, LikenessTraits.Place right) {
        Level postal = digits(left.postalCode(), right.postalCode());
        Level commune = level(left.commune(), right.commune());
        return List.of(
                new LikenessPoint(Field.POSTAL_CODE, postal, POSTAL.of(postal), left.postalCode(), right.postalCode()),
                new LikenessPoint(Field.COMMUNE, commune, COMMUNE.of(commune), left.commune(), right.commune()));
    }

    private static boolean agrees(Level level) {
        return level != Level.DIFFERENT && level != Level.UNKNOWN;
    }

    private static Level swapped(Level level) {
        return agrees(level) ? Level.SWAPPED : level;
    }

    static Level level(String left, String right) {
        String one = Spelling.plain(left);
        String other = Spelling.plain(right);
        if (one.isEmpty() || other.isEmpty()) {
            return Level.UNKNOWN;
        }
        if (one.equals(other)) {
            return Level.SAME;
        }
        double similar = Spelling.similarity(one, other);
        if (similar >= 0.7 && Spelling.sound(left).equals(Spelling.sound(right))) {
            return Level.SOUNDS_ALIKE;
        }
        if (similar >= 0.92) {
            return Level.CLOSE;
        }
        int slips = similar >= 0.6 ? LikenessSlips.between(one, other) : FAR;
        int letters = Math.min(one.length(), other.length());
        if (slips * 4 <= letters) {
            return Level.CLOSE;
        }
        return similar >= 0.85 || slips * 3 <= letters || shareAWord(left, right) ? Level.PARTLY : Level.DIFFERENT;
    }

    /// "Jean" and "Jean-Pierre", "Dupont" and "Dupont-Lefebvre".
    private static boolean shareAWord(String left, String right) {
        if (isOneWord(left) && isOneWord(right)) {
            return false;
        }
        List<String> words = Spelling.cores(left);
        List<String> others = Spelling.cores(right);
        return words.size() + others.size() > 2 && !Collections.disjoint(words, others);
    }

    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Runs of digits: one wrong, or two neighbours exchanged, is a slip of the hand; two wrong is half a likeness.
    static Level digits(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Level.UNKNOWN;
        }
        if (left.equals(right)) {
            return Level.SAME;
        }
        int slips = LikenessSlips.between(left, right);
        return slips == 1 ? Level.CLOSE : slips == 2 ? Level.PARTLY : Level.DIFFERENT;
    }
}
