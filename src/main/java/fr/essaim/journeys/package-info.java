/// One dated passage of a participant through a programme: entry with information given and agreement, suspensions that
/// stop the clock, the exit with its outcome and evidence, the follow-ups after it, and the ribbon that shows it all.
/// Owns the schema `journeys`; everything a recipe may vary (length, reasons, outcomes) is read from the recipe.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "privacy",
            "site",
            "team",
            "territory",
            "recipe",
            "programme",
            "casefiles",
            "casefiles :: panels",
            "facts :: panels"
        })
package fr.essaim.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
