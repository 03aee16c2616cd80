package fr.essaim.imports;

import fr.essaim.cells.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What becomes of a column: one of our fields, or a reason not to take it. Exactly one of the two.
record Meaning(@Nullable Field field, @Nullable NotTaken why) {
    static Meaning of(Field field) {
        return new Meaning(field, null);
    }

    static Meaning notTaken(NotTaken why) {
        return new Meaning(null, why);
    }

    boolean taken() {
        return field != null;
    }

    boolean secret() {
        return why != null && why.secret();
    }

    Field theField() {
        return Objects.requireNonNull(field);
    }
}
