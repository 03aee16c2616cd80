/// Measuring, so that a promise is a figure anybody can have again: `./essaim bench …`. Uses the
/// rooms as they are; no room knows it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "installation",
            "team",
            "casefiles",
            "appointments",
            "spreadsheets",
            "lists",
            "imports",
            "indicators"
        })
package fr.essaim.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
