package fr.essaim.reports;

import java.util.Set;

/// Which kinds of recorded facts can change what a column tells.
final class FactKinds {
    private static final Set<String> EXIT = Set.of("exit", "exit-corrected", "exit-taken-back");
    private static final Set<String> IDENTITY = Set.of("identity", "merge", "merge-undone");

    private FactKinds() {}

    /// Those of a column about a journey; none in particular for a count.
    static Set<String> of(ReportColumn column) {
        return JourneyFact.find(column.fact()).map(FactKinds::of).orElse(Set.of());
    }

    private static Set<String> of(JourneyFact fact) {
        return switch (fact) {
            case LAST_NAME, FIRST_NAME, BIRTH_DATE, GENDER, REFERENCE -> IDENTITY;
            case AGE -> Set.of("identity", "merge", "merge-undone", "entry", "entry-corrected");
            case ADDRESS, COMMUNE, COMMUNE_CODE, QPV, QPV_CODE ->
                Set.of("home", "merge", "merge-undone", "entry-corrected");
            case HUB -> Set.of("hub", "merge", "merge-undone");
            case ENTERED_ON -> Set.of("entry", "entry-corrected");
            case INFORMED_ON -> Set.of("information");
            case AGREED_ON -> Set.of("agreement", "withdrawal");
            case ANSWER -> Set.of("situation", "merge", "merge-undone", "entry-corrected");
            case LEFT_ON, OUTCOME, OUTCOME_CLASS, DETAIL -> EXIT;
            case PROVED -> Set.of("evidence", "exit", "exit-corrected", "exit-taken-back");
            case FOLLOW_UP -> Set.of("follow-up", "exit", "exit-corrected", "exit-taken-back");
        };
    }
}
