/// My day: what asks for a gesture today, on one page over many rooms. Owns nothing; reads through
/// the same walls as everybody.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "site",
            "team",
            "recipe",
            "programme",
            "casefiles",
            "drafts",
            "facts :: panels",
            "journeys",
            "indicators",
            "plans",
            "progress"
        })
package fr.essaim.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
