package fr.essaim.cells;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cells and headers as they are compared and quoted.
public final class Wording {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF&&[^\\s\u0085]]");
    /// Padding of old programs; in the middle of a word it stands for a letter nobody knows any more.
    private static final Pattern PADDING = Pattern.compile("^\u0000+|\u0000+$");
    /// What stands where a letter could not be read.
    static final char LOST_LETTER = '\uFFFD';

    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u0085\u202F]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d(?:[ .-]?\\d){10,}|^\\d{7,}$");
    private static final int LONGEST_QUOTE = 40;

    private Wording() {}

    /// White space folded, mangled accents put right, what cannot be seen taken out.
    public static String tidy(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        String padless = cell.indexOf('\0') < 0
                ? cell
                : PADDING.matcher(cell).replaceAll("").replace('\0', LOST_LETTER);
        String visible = INVISIBLE.matcher(Mojibake.undo(padless)).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /// Lower case, no accent, no punctuation, one space between the words: `"Date de naissance *"`
    /// → `date de naissance`.
    public static String plain(String cell) {
        String tidied = tidy(cell);
        if (tidied.chars().allMatch(c -> c < 128)) {
            return plainLetters(tidied);
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(tidied, Normalizer.Form.NFD)).replaceAll("");
        String ligatures = bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return NO_WORD.matcher(ligatures).replaceAll(" ").strip();
    }

    private static String plainLetters(String ascii) {
        StringBuilder plain = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().stripTrailing();
    }

    /// A few characters of a cell, fit for a sentence; a long row of digits is never repeated, whatever it is.
    public static String quote(String cell) {
        String masked = MANY_DIGITS.matcher(tidy(cell)).replaceAll("…");
        int end = Math.min(masked.codePointCount(0, masked.length()), LONGEST_QUOTE);
        String start = masked.substring(0, masked.offsetByCodePoints(0, end));
        return start.length() < masked.length() ? start + "…" : start;
    }

    private static boolean isPlain(String cell) {
        boolean spaceBefore = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ' ' ? spaceBefore : c <= ' ' || c >= 127) {
                return false;
            }
            spaceBefore = c == ' ';
        }
        return cell.isEmpty() || !spaceBefore;
    }
}
