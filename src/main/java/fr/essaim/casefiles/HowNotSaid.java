package fr.essaim.casefiles;

import fr.essaim.kernel.Refusal;

/// A district is claimed or denied without saying which, or how it is known.
public final class HowNotSaid extends Refusal {
    /// @param field the one that is missing: `how` or `district`
    public HowNotSaid(String field) {
        super("casefiles.refusal.how-not-said", field);
    }
}
