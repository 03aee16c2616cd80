package fr.essaim.casefiles;

import fr.essaim.casefiles.LikenessPoint.Level;
import fr.essaim.kernel.Remembered;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of an address: its number and its name are compared apart, and the kind of way says
/// nothing ("rue", "avenue": everybody lives in one).
final class LikenessStreet {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)");
    private static final Pattern WAY = Pattern.compile(
            "(?iU)\\b(rue|r|avenue|ave?|boulevard|bl?d|place|pl|chemin|ch|impasse|imp|all[ée]es?|square|sq|quai|route|rte|"
                    + "cit[ée]|r[ée]sidence|res|b[âa]timent|bat|appartement|app?t|bis|ter)\\b");

    private static final Remembered<LikenessStreet> READ = new Remembered<>(1 << 13, LikenessStreet::new);

    private final String name;
    private final String number;

    private LikenessStreet(String line) {
        name = WAY.matcher(NUMBER.matcher(line).replaceAll(" ")).replaceAll(" ").strip();
        Matcher first = NUMBER.matcher(line);
        number = first.find() ? first.group(1) : "";
    }

    static Level level(String left, String right) {
        String one = name(left);
        String other = name(right);
        Level names = LikenessWeights.level(one, other);
        Level numbers = LikenessWeights.digits(number(left), number(right));
        return switch (names) {
            case SAME, SOUNDS_ALIKE, CLOSE ->
                switch (numbers) {
                    case SAME, UNKNOWN -> names;
                    case CLOSE -> Level.CLOSE;
                    default -> Level.PARTLY;
                };
            case PARTLY -> numbers == Level.SAME ? Level.PARTLY : Level.DIFFERENT;
            default -> names;
        };
    }

    static String name(String line) {
        return READ.of(line).name;
    }

    static String number(String line) {
        return READ.of(line).number;
    }
}
