/// Bringing a team's lists in, with a dry run first: nothing is written before somebody has seen what becomes of every
/// line, and all of it or nothing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "privacy",
            "site",
            "installation",
            "team",
            "territory",
            "recipe",
            "programme",
            "casefiles",
            "journeys",
            "network",
            "spreadsheets",
            "cells",
            "lists"
        })
package fr.essaim.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
