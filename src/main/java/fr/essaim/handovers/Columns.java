package fr.essaim.handovers;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rows as columns of texts, so that one statement writes them all.
record Columns<T>(List<T> rows) {
    @Nullable
    String[] of(Function<T, @Nullable Object> cell) {
        return rows.stream()
                .map(row -> {
                    Object value = cell.apply(row);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }
}
