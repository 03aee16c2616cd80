package fr.essaim.cells;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cells and headers as they are compared and quoted.
public final class Wording {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /// What an accent becomes when UTF-8 was once read as windows-1252.
    private static final Pattern MANGLED =
            Pattern.compile("[\u00C3\u00C2\u00C5][\u0080-\u00BF\u0152-\u2122]|\u00E2\u20AC");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u202F]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d(?:[ .-]?\\d){10,}|^\\d{6,}$");
    private static final int LONGEST_QUOTE = 40;

    private Wording() {}

    /// White space folded, mangled accents put right, what cannot be seen taken out.
    public static String tidy(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        String visible = INVISIBLE.matcher(unmangle(cell)).replaceAll(" ");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /// Lower case, no accent, no punctuation, one space between the words: `"Date de naissance *"` → `date de
    /// naissance`.
    public static String plain(String cell) {
        String bare = MARKS.matcher(Normalizer.normalize(tidy(cell), Normalizer.Form.NFD))
                .replaceAll("");
        String ligatures = bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return NO_WORD.matcher(ligatures).replaceAll(" ").strip();
    }

    /// A few characters of a cell, fit for a sentence; a long row of digits is never repeated, whatever it is.
    public static String quote(String cell) {
        String masked = MANY_DIGITS.matcher(tidy(cell)).replaceAll("…");
        int end = Math.min(masked.codePointCount(0, masked.length()), LONGEST_QUOTE);
        String start = masked.substring(0, masked.offsetByCodePoints(0, end));
        return start.length() < masked.length() ? start + "…" : start;
    }

    /// A cell whose accents were mangled on an earlier journey ("PrÃ©nom"), put right; others come back unchanged.
    private static String unmangle(String cell) {
        if (!MANGLED.matcher(cell).find() || !WINDOWS.newEncoder().canEncode(cell)) {
            return cell;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(WINDOWS.encode(cell))
                    .toString();
        } catch (CharacterCodingException e) {
            return cell;
        }
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
