package fr.essaim.casefiles;

import fr.essaim.kernel.Refusal;

/// More was written than the field keeps: the sentence says how much it keeps, and how much there is.
final class TooLong extends Refusal {
    TooLong(String field, int longest, int length) {
        super("casefiles.refusal.too-long", field, longest, length);
    }
}
