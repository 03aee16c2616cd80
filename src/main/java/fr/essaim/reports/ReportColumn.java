package fr.essaim.reports;

import fr.essaim.recipe.Label;
import java.util.Map;
import java.util.Objects;

/// One column of a report.
///
/// @param from the fact it tells, as the file says it: `left-on`, `answer education`, `class durable`
/// @param codes what is written for a value; empty when its words are written
/// @param blanks what is written for each blank; a blank without a code is an empty cell
public record ReportColumn(String id, Label label, String from, Map<String, String> codes, Map<Blank, String> blanks) {
    public ReportColumn {
        codes = Map.copyOf(codes);
        blanks = Map.copyOf(blanks);
    }

    /// The first word of [#from]: `answer`.
    String fact() {
        return from.split(" ", 2)[0];
    }

    /// What the fact is about: `education`; "" when the fact says it all.
    String about() {
        int space = from.indexOf(' ');
        return space < 0 ? "" : from.substring(space + 1);
    }

    Cell blank(Blank blank) {
        return Cell.blank(blank, Objects.requireNonNullElse(blanks.get(blank), ""));
    }
}
