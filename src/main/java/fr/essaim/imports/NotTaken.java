package fr.essaim.imports;

/// Why a column stays in the file it came in. What it holds is never stored, logged or quoted.
enum NotTaken {
    /// Numéro de sécurité sociale: its use is closed to whom decree 2019-341 does not name.
    NIR("imports.not-taken.nir"),
    /// Numéro d'allocataire CAF or MSA.
    BENEFIT_NUMBER("imports.not-taken.benefit-number"),
    /// GDPR art. 9; RQTH included: it is the person's to declare, not a shared spreadsheet's.
    HEALTH("imports.not-taken.health"),
    /// Origin, belief, union, orientation: GDPR art. 9.
    SENSITIVE("imports.not-taken.sensitive"),
    /// GDPR art. 10.
    OFFENCES("imports.not-taken.offences"),
    /// Only French / EU / non-EU is ever asked, and by a person to a person.
    NATIONALITY("imports.not-taken.nationality"),
    BANK("imports.not-taken.bank"),
    /// A number of another administration, needed for nothing here.
    OTHER_NUMBER("imports.not-taken.other-number"),
    /// Resources, housing, education…: entry questions, asked with their date and author.
    SITUATION("imports.not-taken.situation"),
    SOMEBODY_ELSE("imports.not-taken.somebody-else"),
    TEAM("imports.not-taken.team"),
    /// Free text of a shared sheet may hold anything, and says neither who wrote it nor who may read it.
    FREE_TEXT("imports.not-taken.free-text"),
    /// Nothing here needs it, so it is not collected (GDPR art. 5.1.c).
    UNNEEDED("imports.not-taken.unneeded"),
    COMPUTED("imports.not-taken.computed"),
    EMPTY("imports.not-taken.empty"),
    UNKNOWN("imports.not-taken.unknown");

    private final String key;

    NotTaken(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /// Must its content not even be looked at?
    boolean secret() {
        return compareTo(OTHER_NUMBER) <= 0;
    }
}
