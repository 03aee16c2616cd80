package fr.essaim.kernel;

/// What a role lets someone see. A recipe names its own roles ("coach booster") and says which standing each has;
/// the walls know only these seven.
public enum Standing {
    COACH,
    SOCIAL_WORKER,
    HUB_LEAD,
    DIRECTOR,
    ADMINISTRATOR,
    CONTROLLER,
    FUNDER;

    /// The word used in recipes, in the database and in addresses: `social-worker`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Standing of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
