package fr.essaim.imports;

import java.util.Locale;

/// Where a line waits in the dry run.
public enum Pile {
    /// Until somebody answers; not written without.
    DECIDE,
    /// Written with the mends that are shown.
    PROPOSED,
    READY,
    /// Known already, said twice, set aside, or about nobody: not written.
    REST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
