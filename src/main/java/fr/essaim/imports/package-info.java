/// Lists of people in, with a dry run first. Reads the team's own file as it is, proposes what each column becomes,
/// says what Essaim does not take and why, and gives every line a fate: nothing crashes, nothing is silently dropped,
/// and what cannot be known is asked, never guessed.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "installation",
            "team",
            "territory",
            "programme",
            "casefiles",
            "spreadsheets",
            "cells"
        })
package fr.essaim.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
