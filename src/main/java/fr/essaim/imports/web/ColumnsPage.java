package fr.essaim.imports.web;

import fr.essaim.imports.ColumnRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was found in a file, to be looked at before it is read.
///
/// @param sheets names of the sheets that hold something; empty when there is only one
/// @param hubs where the viewer may open files, id to name
/// @param fields what a column may become, in order
public record ColumnsPage(
        ImportHead head,
        List<String> sheets,
        @Nullable String sheet,
        Map<String, String> hubs,
        List<ColumnRow> columns,
        List<String> fields) {
    /// Whether the list carries what a journey opens on.
    public boolean journeysUnderWay() {
        return List.of("entry_date", "information_date", "agreement_date").stream()
                .allMatch(field ->
                        columns.stream().anyMatch(column -> column.becomes().equals(field)));
    }

    /// Known by what they hold: the list has no titles.
    public boolean headerless() {
        return !columns.isEmpty()
                && columns.stream().allMatch(column -> column.header().isEmpty());
    }

    public long recognised() {
        return columns.stream().filter(ColumnRow::taken).count();
    }
}
