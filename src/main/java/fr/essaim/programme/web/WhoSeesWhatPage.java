package fr.essaim.programme.web;

import fr.essaim.programme.WhoSeesWhat;
import java.util.List;

/// Who sees what, role by role.
///
/// @param apart roles with whom an appointment is reserved, unless the person wants the team to know
public record WhoSeesWhatPage(List<WhoSeesWhat.Row> rows, List<String> apart) {
    /// What the columns are about, in the order of [WhoSeesWhat.Row#sights].
    public List<String> columns() {
        return List.of("identity", "team", "employment", "reserved", "counts", "journal");
    }
}
