package fr.essaim.hours;

import fr.essaim.hours.Attestation.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A paper as its rows keep it, for whoever may read them.
public final class FrozenPaper {
    private FrozenPaper() {}

    /// @param row with the columns of `hours.attestations`
    /// @param lines what was counted, in the order of the paper
    /// @throws IllegalStateException when the rows no longer say what the mark says
    public static Attestation of(ResultSet row, List<Line> lines) throws SQLException {
        var made = new Attestation(
                row.getObject("asked_on", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("hub"),
                row.getString("programme"),
                row.getString("carriers"),
                row.getString("signed_by"),
                row.getObject("on_day", LocalDate.class),
                lines);
        if (!Arrays.equals(made.mark(), row.getBytes("mark"))) {
            throw new IllegalStateException("an attestation no longer says what it said");
        }
        return made;
    }
}
