package fr.essaim.cells;

import java.util.regex.Pattern;

/// Finds, in any cell, numbers Essaim must not keep.
public final class Secrets {
    private static final String MONTH = "(?:0[1-9]|1[0-2]|[2-3]\\d|4[0-2]|[5-9]\\d)";
    /// Sex, year, month (with INSEE's codes for the unknown), département, commune, order, and the key where given.
    private static final Pattern NIR = Pattern.compile("(?<![\\d+])[1-478][ .\\-]?\\d\\d[ .\\-]?" + MONTH
            + "[ .\\-]?(?:\\d\\d|2[ABab])[ .\\-]?\\d{3}[ .\\-]?\\d{3}(?:[ .\\-/]{0,3}\\d\\d)?(?![ .\\-]?\\d)");
    /// As long as one and written like one, though no such person can exist: kept by nobody either.
    private static final Pattern LIKE_NIR =
            Pattern.compile("(?<![\\d+])(?<!\\d[ .\\-])[1-478](?:[ .\\-]?\\d){12,14}(?![ .\\-]?\\d)");
    private static final Pattern BENEFIT_NUMBER =
            Pattern.compile("(?iu)\\b(?:caf|msa|allocataire|matricule|alloc)\\b[^\\d\\n]{0,20}\\d{6,8}\\s?[A-Z]?\\b");
    private static final Pattern FLOAT = Pattern.compile("^(\\d)[.,](\\d+)[eE]\\+?1[24]$");

    private Secrets() {}

    public static boolean nirIn(String cell) {
        return (couldHold(cell, 13)
                        && (NIR.matcher(cell).find() || LIKE_NIR.matcher(cell).find()))
                || (cell.length() > 4 && FLOAT.matcher(cell).matches());
    }

    /// The cell is such a number and nothing else.
    public static boolean isNir(String cell) {
        return NIR.matcher(cell).matches() || FLOAT.matcher(cell).matches();
    }

    public static boolean benefitNumberIn(String cell) {
        return couldHold(cell, 6)
                && cell.length() > 8
                && BENEFIT_NUMBER.matcher(cell).find();
    }

    /// The cell without them.
    public static String without(String cell) {
        String noNir = NIR.matcher(FLOAT.matcher(cell).replaceAll("")).replaceAll("");
        String noneAlike = LIKE_NIR.matcher(noNir).replaceAll("");
        return Wording.tidy(BENEFIT_NUMBER.matcher(noneAlike).replaceAll(""));
    }

    private static boolean couldHold(String cell, int digits) {
        int seen = 0;
        for (int i = 0; i < cell.length() && seen < digits; i++) {
            seen += Character.isDigit(cell.charAt(i)) ? 1 : 0;
        }
        return seen >= digits - (digits > 10 ? 2 : 0);
    }
}
