/// Attestations of hours done, for the person: sum and kinds over a period, never an absence nor an hour
/// that was planned. Asked for by the person, handed to them, sent only with their agreement to that very
/// sending. Owns the schema `hours`; what a paper said is frozen with its mark. The door `hours.sources` is
/// where other rooms' hours come in.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "privacy",
            "installation",
            "site",
            "team",
            "programme",
            "casefiles",
            "facts",
            "journeys",
            "activities",
            "appointments"
        })
package fr.essaim.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
