package fr.essaim.network;

/// The fourteen digits of an establishment. The last one proves the others (Luhn), but for the post office's own, whose
/// digits add up to a multiple of five.
public final class Siret {
    private static final String POST_OFFICE = "356000000";

    private Siret() {}

    public static boolean proves(String digits) {
        if (!digits.matches("\\d{14}")) {
            return false;
        }
        return digits.startsWith(POST_OFFICE)
                ? sum(digits, 1) % 5 == 0 || sum(digits, 2) % 10 == 0
                : sum(digits, 2) % 10 == 0;
    }

    private static int sum(String digits, int everyOther) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * everyOther : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
