/// What a person is good at, in their words, and how they see their way: talents with what shows
/// them and who saw it, leads towards trades. No score of anybody, no classification. Owns the
/// schema `progress`; every element is a dated row with its author, and nothing written is changed.
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
            "recipe",
            "casefiles",
            "casefiles :: panels",
            "facts"
        })
package fr.essaim.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
