package fr.essaim.lists;

import fr.essaim.cells.Field;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What becomes of a column: one of our fields, or a reason not to take it. Exactly one of the two.
public record Meaning(@Nullable Field field, @Nullable NotTaken why) {
    static Meaning of(Field field) {
        return new Meaning(field, null);
    }

    static Meaning notTaken(NotTaken why) {
        return new Meaning(null, why);
    }

    /// A field's code, or the reason's: `birth_date`, `!health`.
    public String code() {
        return field == null ? Objects.requireNonNull(why).code() : field.code();
    }

    /// @param code as [#code] writes it; anything else is a column nobody knows
    public static Meaning of(String code) {
        return Arrays.stream(Field.values())
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(Meaning::of)
                .orElseGet(() -> notTaken(NotTaken.of(code).orElse(NotTaken.UNKNOWN)));
    }

    public boolean taken() {
        return field != null;
    }

    public boolean secret() {
        return why != null && why.secret();
    }

    public Field theField() {
        return Objects.requireNonNull(field);
    }
}
