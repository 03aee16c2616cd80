/// Files that may be one person's: compared when they change, shown face to face, brought together in an
/// act that can be undone, or known to be two people for good. Nothing merges by itself.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "privacy",
            "site",
            "team",
            "programme",
            "casefiles",
            "casefiles :: panels",
            "journeys",
            "handovers"
        })
package fr.essaim.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
