/// People's files: who they are, how to reach them, what they wish, where they live, who accompanies them, and the
/// facts of their accompaniment, each in its compartment. Owns the walls around notes.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "privacy",
            "installation",
            "site",
            "team",
            "territory",
            "recipe",
            "programme"
        })
package fr.essaim.casefiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
