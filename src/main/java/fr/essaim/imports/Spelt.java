package fr.essaim.imports;

import fr.essaim.cells.Dates;
import fr.essaim.cells.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A sentence's arguments as texts that keep their kind: a number stays one, fields are named in the reader's language.
public final class Spelt {
    private Spelt() {}

    static List<String> write(List<Object> details) {
        return details.stream()
                .map(detail -> switch (detail) {
                    case Integer number -> "#" + number;
                    case Field.Several several ->
                        "@" + several.fields().stream().map(Field::key).collect(Collectors.joining(","));
                    case LocalDate day -> "=" + Dates.SHOWN.format(day);
                    default -> "=" + detail;
                })
                .toList();
    }

    /// @param say the sentence of a message key
    public static Object[] read(List<String> details, UnaryOperator<String> say) {
        return details.stream()
                .map(detail -> switch (detail.charAt(0)) {
                    case '#' -> (Object) Integer.valueOf(detail.substring(1));
                    case '@' ->
                        Arrays.stream(detail.substring(1).split(",")).map(say).collect(Collectors.joining(", "));
                    default -> detail.substring(1);
                })
                .toArray();
    }
}
