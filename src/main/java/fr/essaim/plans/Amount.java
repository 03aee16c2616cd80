package fr.essaim.plans;

import fr.essaim.kernel.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/// Euros and cents, as people write them: `120`, `37,50`, `1 250,5 €`.
///
/// @param cents 1 to 100 000 000 (a million euros)
public record Amount(int cents) {
    private static final int MOST = 100_000_000;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(?:[,.](\\d{1,2}))?");

    public Amount {
        if (cents < 1 || cents > MOST) {
            throw new NotAnAmount("amount");
        }
    }

    /// @throws NotAnAmount when it is none, or nothing, or more than a million
    public static Amount read(String text) {
        var written = WRITTEN.matcher(text.replaceAll("[\\s\\u00a0\\u202f€]", ""));
        if (!written.matches()) {
            throw new NotAnAmount("amount");
        }
        String cents = written.group(2) == null ? "00" : (written.group(2) + "0").substring(0, 2);
        return new Amount((int) Math.min(Long.parseLong(written.group(1) + cents), MOST + 1L));
    }

    /// "37,50 €", "1 250 €"; in English "€37.50".
    public static String in(Locale locale, long cents) {
        boolean french = !locale.getLanguage().equals("en");
        String euros = String.format(Locale.ROOT, "%,d", cents / 100).replace(',', french ? '\u00a0' : ',');
        String rest = cents % 100 == 0 ? "" : String.format(Locale.ROOT, french ? ",%02d" : ".%02d", cents % 100);
        return french ? euros + rest + "\u00a0€" : "€" + euros + rest;
    }

    public static final class NotAnAmount extends Refusal {
        NotAnAmount(String field) {
            super("plans.refusal.not-an-amount", field);
        }
    }
}
