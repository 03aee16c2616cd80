package fr.essaim.programme.web;

import fr.essaim.programme.WhoSeesWhat;
import java.util.List;

/// Who sees what, role by role.
public record WhoSeesWhatPage(List<WhoSeesWhat.Row> rows) {
    /// What the columns are about, in the order of [WhoSeesWhat.Row#sights].
    public List<String> columns() {
        return List.of("identity", "team", "employment", "reserved", "counts", "journal");
    }
}
