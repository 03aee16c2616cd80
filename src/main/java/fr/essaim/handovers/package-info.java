/// Passing the people one accompanies on to colleagues, for good or for some days, and asking
/// another hub to receive somebody. Owns the hand-overs and what they changed, the transfers and
/// their answers; never opens a reserved note.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "privacy",
            "site",
            "team",
            "recipe",
            "programme",
            "casefiles",
            "casefiles :: panels",
            "facts",
            "journeys"
        })
package fr.essaim.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
