package fr.essaim.imports;

import java.util.List;
import java.util.Locale;

/// What Essaim takes from a list of people.
public enum Field {
    LAST_NAME("imports.field.last-name"),
    /// The name at birth, used where no name in use is given.
    BIRTH_NAME("imports.field.birth-name"),
    FIRST_NAME("imports.field.first-name"),
    /// Name and first name in one cell.
    FULL_NAME("imports.field.full-name"),
    GENDER("imports.field.gender"),
    BIRTH_DATE("imports.field.birth-date"),
    PHONE("imports.field.phone"),
    EMAIL("imports.field.email"),
    ADDRESS("imports.field.address"),
    POSTAL_CODE("imports.field.postal-code"),
    CITY("imports.field.city"),
    PRESCRIBER("imports.field.prescriber"),
    ENTRY_DATE("imports.field.entry-date"),
    /// Read only to say that somebody has left: an exit needs an outcome and its evidence.
    EXIT_DATE("imports.field.exit-date"),
    EXTERNAL_ID("imports.field.external-id");

    /// Several fields named in one sentence.
    record Several(List<Field> fields) {}

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /// Message key of its name on screen.
    String key() {
        return key;
    }

    /// The word used in JSON: `birth_date`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
