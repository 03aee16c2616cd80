package fr.essaim.cells;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What Essaim takes from a list of people.
public enum Field {
    LAST_NAME("cells.field.last-name"),
    /// The name at birth, used where no name in use is given.
    BIRTH_NAME("cells.field.birth-name"),
    FIRST_NAME("cells.field.first-name"),
    /// Name and first name in one cell.
    FULL_NAME("cells.field.full-name"),
    GENDER("cells.field.gender"),
    BIRTH_DATE("cells.field.birth-date"),
    PHONE("cells.field.phone"),
    EMAIL("cells.field.email"),
    ADDRESS("cells.field.address"),
    POSTAL_CODE("cells.field.postal-code"),
    CITY("cells.field.city"),
    PRESCRIBER("cells.field.prescriber"),
    ENTRY_DATE("cells.field.entry-date"),
    /// Read only to say that somebody has left: an exit needs an outcome and its evidence.
    EXIT_DATE("cells.field.exit-date"),
    /// When the person was told what the programme is, and when they agreed: without both no journey opens.
    INFORMATION_DATE("cells.field.information-date"),
    AGREEMENT_DATE("cells.field.agreement-date"),
    /// Why the journey ended, in the list's words.
    OUTCOME("cells.field.outcome"),
    EXTERNAL_ID("cells.field.external-id");

    /// Several fields named in one sentence.
    public record Several(List<Field> fields) {}

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /// Message key of its name on screen.
    public String key() {
        return key;
    }

    /// Part of what somebody is called: without it there is nobody to write.
    public boolean isName() {
        return this == LAST_NAME || this == FIRST_NAME || this == FULL_NAME || this == BIRTH_NAME;
    }

    /// @param code as [#code] writes it
    public static Optional<Field> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /// What is said by fields' codes, without those that are none.
    public static Map<Field, String> byField(Map<String, String> byCode) {
        Map<Field, String> byField = new EnumMap<>(Field.class);
        byCode.forEach((code, value) -> of(code).ifPresent(field -> byField.put(field, value)));
        return byField;
    }

    /// The word used in JSON: `birth_date`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
