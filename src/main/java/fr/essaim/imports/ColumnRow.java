package fr.essaim.imports;

import java.util.List;

/// A column as it is kept with the list: its header, what it becomes, a few of its values.
///
/// @param nth from 0, as in the sheet
/// @param becomes a field's code, or `!` and the reason not to take it (`!health`)
/// @param samples none where the column must not be kept
/// @param filled lines with something in it
public record ColumnRow(int nth, String header, String becomes, List<String> samples, int filled) {
    ColumnRow but(String other) {
        return new ColumnRow(nth, header, other, samples, filled);
    }

    public boolean taken() {
        return !becomes.startsWith("!");
    }
}
