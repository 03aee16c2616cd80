package fr.essaim.journeys;

import fr.essaim.kernel.HubId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.Period;
import fr.essaim.recipe.Recipe;
import java.util.List;

/// A journey as loaded for an act.
///
/// @param open from the programme's first day to the last of the person's hub
/// @param version the one an act must be based on
/// @param evidence kept so far, whatever the outcome
record JourneyFile(
        ParticipantId participant,
        HubId hub,
        Period open,
        int version,
        Recipe recipe,
        Journey journey,
        List<Evidence> evidence) {
    /// @throws Journey.ChangedMeanwhile when the form was drawn from an earlier state
    Journey basedOn(int seen) {
        if (seen != version) {
            throw new Journey.ChangedMeanwhile();
        }
        return journey;
    }
}
