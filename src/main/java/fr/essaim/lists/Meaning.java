package fr.essaim.lists;

import fr.essaim.cells.Field;
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
