package fr.essaim.territory;

import fr.essaim.kernel.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A commune as somebody typed it, read: "St André lez Lille (59)", "59200 TOURCOING CEDEX", "tourc", "59599".
///
/// @param digits a postal code or its beginning, or an INSEE code; may be empty
/// @param department `59` when written in brackets; may be empty
/// @param plain the name, plain, abbreviations spelled out; may be empty
record CommuneWords(String digits, String department, String plain, String sound) {
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{2,5}|2[AB]\\d{3})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEPARTMENT = Pattern.compile("\\((\\d{2,3}|2[AB])\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CEDEX = Pattern.compile("\\bcedex\\b( *\\d{1,2}\\b)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT =
            Pattern.compile("(?<![\\p{L}'’])(ste?|s(?=/))(?![\\p{L}'’])[./]?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SMALL = Set.of("en", "et", "sur", "sous", "lez", "aux", "au");

    static CommuneWords read(String typed) {
        String text = CEDEX.matcher(typed).replaceAll(" ");
        String department = first(DEPARTMENT, text);
        text = DEPARTMENT.matcher(text).replaceAll(" ");
        String digits = first(DIGITS, text);
        String name = spelledOut(DIGITS.matcher(text).replaceAll(" "));
        return new CommuneWords(digits, department, Spelling.plain(name), Spelling.sound(name));
    }

    /// The keys a commune is found by.
    static Set<String> keys(String name, List<String> postalCodes) {
        Set<String> keys = new LinkedHashSet<>();
        String spelled = spelledOut(name);
        keys.add("n:" + Spelling.plain(spelled));
        keys.add("s:" + Spelling.sound(spelled));
        List<String> cores = Spelling.cores(spelled);
        keys.add("n:" + String.join("", cores)); // "Havre" for Le Havre
        // the first word's beginning is already a beginning of that
        cores.stream()
                .skip(1)
                .filter(word -> word.length() > 2 && !SMALL.contains(word))
                .forEach(word -> keys.add("w:" + word));
        postalCodes.forEach(code -> keys.add("p:" + code));
        keys.remove("n:");
        return keys;
    }

    boolean isEmpty() {
        return digits.isEmpty() && plain.isEmpty();
    }

    /// "St" and "Ste" are Saint and Sainte; "s/" is sur.
    private static String spelledOut(String name) {
        return SHORT.matcher(name).replaceAll(found -> switch (found.group(1).toLowerCase(Locale.ROOT)) {
            case "st" -> "saint ";
            case "ste" -> "sainte ";
            default -> "sur ";
        });
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("")
                .replaceAll("[()]", "")
                .toUpperCase(Locale.ROOT);
    }
}
