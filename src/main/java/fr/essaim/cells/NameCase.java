package fr.essaim.cells;

import java.util.Locale;

/// Capitals. A name typed wholly in capitals or without any is given its own; one that has both is left as it is.
final class NameCase {
    private NameCase() {}

    static String mend(String name) {
        return isUpper(name) || name.equals(name.toLowerCase(Locale.ROOT)) ? capitalise(name) : name;
    }

    /// In capitals, as French files write last names.
    static boolean isUpper(String name) {
        return name.codePoints().filter(Character::isLetter).count() >= 2
                && name.codePoints().noneMatch(Character::isLowerCase)
                && name.codePoints().anyMatch(Character::isUpperCase);
    }

    private static String capitalise(String name) {
        StringBuilder result = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            result.appendCodePoint(start ? Character.toTitleCase(c) : Character.toLowerCase(c));
            start = !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK;
            i += Character.charCount(c);
        }
        return result.toString();
    }
}
