package fr.essaim.appointments;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where two people meet. Nobody comes to somebody's home unless they said yes to it.
public enum Setting {
    HERE,
    PHONE,
    VIDEO,
    OUTSIDE,
    HOME;

    /// `outside`, as in the database and in message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Setting of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// What came from a form may be anything.
    public static Optional<Setting> find(String code) {
        return Stream.of(values())
                .filter(setting -> setting.code().equals(code))
                .findFirst();
    }
}
