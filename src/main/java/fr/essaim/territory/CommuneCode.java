package fr.essaim.territory;

import java.util.Optional;
import java.util.regex.Pattern;

/// A commune's INSEE code: `59599`, `2A004`, `97105`. Not a postal code, which several communes may share.
public record CommuneCode(String value) {
    private static final Pattern WRITTEN = Pattern.compile("\\d[\\dAB]\\d{3}");

    public CommuneCode {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not an INSEE code");
        }
    }

    public static Optional<CommuneCode> read(String typed) {
        String text = typed.strip().toUpperCase(java.util.Locale.ROOT);
        return WRITTEN.matcher(text).matches() ? Optional.of(new CommuneCode(text)) : Optional.empty();
    }

    /// `59`, `2A`, `974`.
    public String department() {
        return value.substring(0, value.startsWith("97") || value.startsWith("98") ? 3 : 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
