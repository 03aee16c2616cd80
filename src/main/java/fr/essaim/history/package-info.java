/// Everything that happened with a person, on one page, whatever room holds it: filtered, searched,
/// paged by key. Owns nothing; reads through the same walls as everybody, so that what is reserved
/// is not even counted for the others.
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
            "facts",
            "facts :: panels",
            "journeys",
            "plans",
            "progress",
            "activities",
            "appointments",
            "tasks"
        })
package fr.essaim.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
