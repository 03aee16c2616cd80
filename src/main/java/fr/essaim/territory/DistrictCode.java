package fr.essaim.territory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of a priority district (QPV): `QP059012` in the zoning of 2015, `QN05951M` in that of
/// 2024. The letters tell the vintage.
public record DistrictCode(String value) {
    private static final Pattern OF_2015 = Pattern.compile("QP(\\d{3}|02[AB])\\d{3}");
    private static final Pattern OF_2024 = Pattern.compile("QN(\\d{3}|02[AB])\\d{2}[A-Z]");

    public DistrictCode {
        if (!OF_2015.matcher(value).matches() && !OF_2024.matcher(value).matches()) {
            throw new NotADistrictCode(value);
        }
    }

    /// As typed, in any case and with spaces; empty when nothing was typed.
    /// @throws NotADistrictCode when it is neither form
    public static Optional<DistrictCode> read(String typed) {
        String text = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return text.isEmpty() ? Optional.empty() : Optional.of(new DistrictCode(text));
    }

    public Vintage vintage() {
        return value.startsWith("QP") ? Vintage.OF_2015 : Vintage.OF_2024;
    }

    @Override
    public String toString() {
        return value;
    }
}
