package fr.essaim.casefiles.web;

import fr.essaim.kernel.ParticipantId;

/// The file asked for was merged into another, which this viewer may read.
final class MergedInto extends RuntimeException {
    private final ParticipantId kept;

    MergedInto(ParticipantId kept) {
        super("merged", null, false, false);
        this.kept = kept;
    }

    ParticipantId kept() {
        return kept;
    }
}
