package fr.essaim.leaving;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One table, as a sheet of a workbook. All its columns leave but those named here: a column added
/// later leaves too, once it has a header.
///
/// @param without columns that only serve the machine, or leave by another way
/// @param only a condition on the row `x`, or null
/// @param more columns that are computed, by name: SQL on the row `x`
/// @param order of the rows, or "" for the people's
record Sheet(
        String table,
        Book book,
        Scope scope,
        Set<String> without,
        @Nullable String only,
        Map<String, String> more,
        String order) {
    Sheet {
        without = Set.copyOf(without);
    }

    static Sheet of(String table, Book book, Scope scope) {
        return new Sheet(table, book, scope, Set.of(), null, Map.of(), "");
    }

    Sheet without(String... columns) {
        var left = new TreeSet<>(without);
        left.addAll(Arrays.asList(columns));
        return new Sheet(table, book, scope, left, only, more, order);
    }

    Sheet only(String condition) {
        return new Sheet(table, book, scope, without, condition, more, order);
    }

    Sheet with(String column, String sql) {
        var added = new LinkedHashMap<>(more);
        added.put(column, sql);
        return new Sheet(table, book, scope, without, only, added, order);
    }

    Sheet by(String columns) {
        return new Sheet(table, book, scope, without, only, more, columns);
    }

    boolean isNotes() {
        return table.equals("casefiles.facts");
    }
}
