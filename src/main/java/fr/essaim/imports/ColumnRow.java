package fr.essaim.imports;

import fr.essaim.lists.NotTaken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column as it is kept with the list: its header, what it becomes, a few of its values.
///
/// @param nth from 0, as in the sheet
/// @param becomes a field's code, or `!` and the reason not to take it (`!health`)
/// @param samples none where the column must not be kept
/// @param filled lines with something in it
public record ColumnRow(int nth, String header, String becomes, List<String> samples, int filled) {
    /// What somebody chose for it, within what may be chosen: a column that must not be kept stays
    /// untaken, whatever a form says.
    ColumnRow chosen(@Nullable String wanted, List<String> fields) {
        if (wanted == null || locked()) {
            return this;
        }
        if (fields.contains(wanted)) {
            return but(wanted);
        }
        return taken() ? but(NotTaken.CHOSEN.code()) : this;
    }

    /// Health, NIR and their likes: not for anybody to take from a shared spreadsheet.
    public boolean locked() {
        return NotTaken.of(becomes).filter(NotTaken::secret).isPresent();
    }

    ColumnRow but(String other) {
        return new ColumnRow(nth, header, other, samples, filled);
    }

    public boolean taken() {
        return !becomes.startsWith("!");
    }
}
