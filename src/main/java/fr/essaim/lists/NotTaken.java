package fr.essaim.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a column stays in the file it came in. What it holds is never stored, logged or quoted.
public enum NotTaken {
    /// Numéro de sécurité sociale: its use is closed to whom decree 2019-341 does not name.
    NIR("lists.not-taken.nir"),
    /// Numéro d'allocataire CAF or MSA.
    BENEFIT_NUMBER("lists.not-taken.benefit-number"),
    /// GDPR art. 9; RQTH included: it is the person's to declare, not a shared spreadsheet's.
    HEALTH("lists.not-taken.health"),
    /// Origin, belief, union, orientation: GDPR art. 9.
    SENSITIVE("lists.not-taken.sensitive"),
    /// GDPR art. 10.
    OFFENCES("lists.not-taken.offences"),
    /// Only French / EU / non-EU is ever asked, and by a person to a person.
    NATIONALITY("lists.not-taken.nationality"),
    BANK("lists.not-taken.bank"),
    /// A number of another administration, needed for nothing here.
    OTHER_NUMBER("lists.not-taken.other-number"),
    /// Resources, housing, education…: entry questions, asked with their date and author.
    SITUATION("lists.not-taken.situation"),
    SOMEBODY_ELSE("lists.not-taken.somebody-else"),
    TEAM("lists.not-taken.team"),
    /// Free text of a shared sheet may hold anything, and says neither who wrote it nor who may read it.
    FREE_TEXT("lists.not-taken.free-text"),
    /// Nothing here needs it, so it is not collected (GDPR art. 5.1.c).
    UNNEEDED("lists.not-taken.unneeded"),
    COMPUTED("lists.not-taken.computed"),
    EMPTY("lists.not-taken.empty"),
    UNKNOWN("lists.not-taken.unknown"),
    /// Whoever brings the list leaves it.
    CHOSEN("lists.not-taken.chosen");

    private final String key;

    NotTaken(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// `!benefit-number`: as a column's becoming is written, beside the fields' codes.
    public String code() {
        return "!" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty when the text is no such code.
    public static Optional<NotTaken> of(String code) {
        return Arrays.stream(values()).filter(why -> why.code().equals(code)).findFirst();
    }

    /// May a few of its values be shown to whoever brings the list, so that they know the column?
    public boolean shown() {
        return this == UNKNOWN || this == CHOSEN || this == UNNEEDED || this == COMPUTED;
    }

    /// Must its content not even be looked at?
    public boolean secret() {
        return compareTo(OTHER_NUMBER) <= 0;
    }
}
