package fr.essaim.imports;

import fr.essaim.lists.NotTaken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody chose for a column, within what may be chosen: a column that must not be kept stays untaken, whatever
/// a
/// form says.
final class Chosen {
    private Chosen() {}

    static ColumnRow of(ColumnRow column, @Nullable String wanted, List<String> fields) {
        if (wanted == null || locked(column)) {
            return column;
        }
        if (fields.contains(wanted)) {
            return column.but(wanted);
        }
        return column.taken() ? column.but(NotTaken.CHOSEN.code()) : column;
    }

    /// Health, NIR and their likes: not for anybody to take from a shared spreadsheet.
    static boolean locked(ColumnRow column) {
        return NotTaken.of(column.becomes()).filter(NotTaken::secret).isPresent();
    }
}
