/// Figures over facts: counts with their denominators and intervals, time to exit, forecasts. Nobody types a figure in:
/// each is counted from dated facts, names its definition set, and leads to its rows.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "installation",
            "recipe",
            "programme",
            "team",
            "casefiles",
            "journeys",
            "site"
        })
package fr.essaim.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
