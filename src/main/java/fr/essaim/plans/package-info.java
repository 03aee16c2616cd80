/// What a person and their team agreed to do: goals in the person's words, needs, steps in any
/// strand and side by side, what became of each, agreements, reviews, and the small helps (coups de
/// pouce) that were asked for. No ladder, no percentage. Owns the schema `plans`; every element is
/// a dated row with its author, and nothing written is changed.
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
            "network",
            "casefiles",
            "casefiles :: panels",
            "facts",
            "journeys"
        })
package fr.essaim.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
