package fr.essaim.site;

import fr.essaim.kernel.Refusal;
import java.util.Locale;

/// The code of something a list offered, `not-known` for `NOT_KNOWN`. Another code was never on the page.
public final class TypedCode {
    private TypedCode() {}

    /// @throws Refusal told of this field when the list has no such code
    public static <E extends Enum<E>> E read(Class<E> list, String code, String field) {
        for (E known : list.getEnumConstants()) {
            if (known.name().equals(code.strip().toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return known;
            }
        }
        throw code.isBlank() ? Unreadable.missing(field) : Unreadable.field(field);
    }
}
