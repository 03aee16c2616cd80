package fr.essaim.recipe;

import java.time.Period;
import java.util.List;
import java.util.Set;

/// What the recipe says of a journey. Durations are calendar periods (`P15M`, `P4W`).
///
/// @param longest how long it may last
/// @param stopsTheClock whether a suspension pushes the limit
/// @param reasons why a journey may be suspended
/// @param entryNeeds among `information-given` and `agreement`: two facts, never one box
/// @param entryDataDue within how long of the entry its data are to be complete
/// @param exitDataDue as `entryDataDue`, of the exit
/// @param followUps how long after the exit the person is asked again
/// @param oldHubReads how long the hub somebody left still reads their file
public record JourneyRules(
        Period longest,
        boolean stopsTheClock,
        List<Item.Choice> reasons,
        Set<String> entryNeeds,
        Period entryDataDue,
        Period exitDataDue,
        List<Period> followUps,
        Period oldHubReads) {
    public static final String INFORMATION = "information-given";
    public static final String AGREEMENT = "agreement";

    public JourneyRules {
        reasons = List.copyOf(reasons);
        entryNeeds = Set.copyOf(entryNeeds);
        followUps = List.copyOf(followUps);
    }
}
