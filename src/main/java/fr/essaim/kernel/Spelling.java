package fr.essaim.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// One person, many spellings: what stays of a written name once accents, case, spaces and habits of transcription are
/// put aside. Everything is computed here at save and compared by equality, since row-level security lets the database
/// use an index for `=` on text but not for its own fuzzy operators. Pure, never throws, safe on any text.
public final class Spelling {
    /// Letters that Unicode does not take apart, as an identity card's machine-readable line writes them (ICAO 9303).
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ɓ', "b"),
            Map.entry((int) 'ɗ', "d"),
            Map.entry((int) 'ƙ', "k"),
            Map.entry((int) 'ƴ', "y"),
            Map.entry((int) 'ɛ', "e"),
            Map.entry((int) 'ə', "e"),
            Map.entry((int) 'ɔ', "o"),
            Map.entry((int) 'ɲ', "gn"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ŧ', "t"));

    /// Short words that belong to the name after them: "Ben Aïssa" and "Benaissa" are one name.
    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "la", "le", "les", "da", "das", "do", "dos", "di", "del", "della", "d", "l", "el", "al",
            "ul", "ben", "bin", "ibn", "bel", "bou", "ould", "ait", "abd", "abdel", "abdoul", "abdul", "von", "van",
            "vanden", "vander", "vande", "den", "der", "zu", "mc", "mac", "saint", "sainte", "st", "ste");

    private static final Pattern ELIDED = Pattern.compile("(?i)(?<![\\p{L}\\d])([dl])['’ʼ]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´‘]");

    private static final JaroWinklerSimilarity LONG_NAMES = new JaroWinklerSimilarity();

    private Spelling() {}

    /// The name as one run of plain letters and digits: "Ben Aïssa" → `benaissa`, "Œuvrard" → `oeuvrard`,
    /// "N’Diaye" → `ndiaye`, "محمد" → itself, emoji → empty. Applying it again changes nothing.
    public static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        if (isAscii(text)) {
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (Character.isLetterOrDigit(letter)) {
                    plain.append(Character.toLowerCase(letter));
                }
            }
            return plain.toString();
        }
        fold(text).codePoints().filter(Spelling::isKept).forEach(plain::appendCodePoint);
        return apart(plain.toString()); // marks that a sign left out stood between take their order from each other
    }

    /// The words of a name, each plain, particles joined to the word they lead: "El Amrani-Dupont"
    /// → `elamrani, dupont`; a lone particle is a word. Apostrophes do not separate ("N’Diaye" →
    /// `ndiaye`).
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder leading = new StringBuilder();
        for (String token : parts(text)) {
            leading.append(token);
            if (!leads(token)) {
                words.add(leading.toString());
                leading.setLength(0);
            }
        }
        if (!leading.isEmpty()) {
            words.add(leading.toString());
        }
        return List.copyOf(words);
    }

    /// The words without their particles: "El Amrani" → `amrani`, "d’Almeida" → `almeida`. Empty when only particles.
    public static List<String> cores(String text) {
        List<String> cores = parts(hasApostrophe(text) ? ELIDED.matcher(text).replaceAll("$1 ") : text);
        cores.removeIf(Spelling::leads);
        return cores;
    }

    /// How the whole name sounds to a French ear, whatever habit wrote it: see [Sound]. Not for display.
    /// Text in other scripts, which it cannot read, stays as [#plain] gives it.
    public static String sound(String text) {
        return Sound.of(plain(text));
    }

    /// True for a plain part that only leads another: `ben`, `el`, `van`.
    public static boolean leads(String part) {
        return PARTICLES.contains(part);
    }

    /// The plain pieces between spaces and hyphens, particles apart: "Ben Aïssa" → `ben, aissa`.
    public static List<String> parts(String text) {
        String folded = fold(hasApostrophe(text) ? APOSTROPHES.matcher(text).replaceAll("") : text);
        List<String> parts = new ArrayList<>(2);
        int start = -1;
        for (int i = 0; i < folded.length(); ) {
            int letter = folded.codePointAt(i);
            if (isKept(letter)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                parts.add(folded.substring(start, i));
                start = -1;
            }
            i += Character.charCount(letter);
        }
        if (start >= 0) {
            parts.add(folded.substring(start));
        }
        return parts;
    }

    /// How alike two plain names are, from 0 to 1: Jaro's measure as Winkler mended it, where names
    /// that begin alike gain.
    public static double similarity(String plain, String other) {
        if (plain.equals(other)) {
            return 1;
        }
        boolean longer = plain.length() > other.length();
        String most = longer ? plain : other;
        String least = longer ? other : plain;
        if (most.length() > Long.SIZE) {
            return LONG_NAMES.apply(plain, other);
        }
        int range = Math.max(most.length() / 2 - 1, 0);
        long met = 0;
        long meets = 0;
        for (int i = 0; i < least.length(); i++) {
            int end = Math.min(i + range + 1, most.length());
            for (int k = Math.max(i - range, 0); k < end; k++) {
                if ((met >>> k & 1) == 0 && least.charAt(i) == most.charAt(k)) {
                    met |= 1L << k;
                    meets |= 1L << i;
                    break;
                }
            }
        }
        double matched = Long.bitCount(met);
        if (matched == 0) {
            return 0;
        }
        double jaro = (matched / plain.length()
                        + matched / other.length()
                        + (matched - outOfOrder(least, meets, most, met) / 2.0) / matched)
                / 3;
        return jaro < 0.7 ? jaro : jaro + 0.1 * beginning(plain, other) * (1 - jaro);
    }

    private static int outOfOrder(String least, long meets, String most, long met) {
        int outOfOrder = 0;
        for (; meets != 0; meets &= meets - 1, met &= met - 1) {
            char here = least.charAt(Long.numberOfTrailingZeros(meets));
            outOfOrder += here == most.charAt(Long.numberOfTrailingZeros(met)) ? 0 : 1;
        }
        return outOfOrder;
    }

    /// How many letters both begin with, four at most.
    public static int beginning(String plain, String other) {
        int until = Math.min(4, Math.min(plain.length(), other.length()));
        int alike = 0;
        while (alike < until && plain.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return alike;
    }

    private static boolean hasApostrophe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("'’ʼ`´‘".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = apart(lower(apart(text)));
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().forEach(letter -> {
            String spelled = letter < 128 ? null : LETTERS.get(letter);
            if (spelled != null) {
                folded.append(spelled);
            } else if (!isAccent(letter)) {
                folded.appendCodePoint(letter);
            }
        });
        return folded.toString();
    }

    private static String apart(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    /// Letter by letter: the whole-word rule (final sigma) would make the result depend on what follows.
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    /// Marks of the Latin, Greek and Cyrillic scripts, Arabic vowel signs and the Arabic stretching line: left out in
    /// writing as often as not. Other scripts' marks are letters in all but name (Devanagari) and stay.
    private static boolean isAccent(int letter) {
        return (letter >= 0x0300 && letter <= 0x036F)
                || (letter >= 0x02B0 && letter <= 0x02FF)
                || (letter >= 0x064B && letter <= 0x0652)
                || letter == 0x0640;
    }

    private static boolean isKept(int letter) {
        return Character.isLetterOrDigit(letter)
                || (Character.getType(letter) == Character.NON_SPACING_MARK && letter < 0xFE00)
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }
}
