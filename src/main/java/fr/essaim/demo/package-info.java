/// A simulated DEST1, so that every screen, test and benchmark has people to show, all invented. The named cast goes
/// through the same acts as a real team; the others' lives are made in memory by the same rules and written by COPY as
/// the owner, in seconds. A day and a number of people always give the same base. Owns no table.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "installation",
            "site",
            "team",
            "territory",
            "recipe",
            "programme",
            "casefiles",
            "facts",
            "journeys",
            "imports",
            "audits",
            "reports",
            "handovers",
            "duplicates",
            "network",
            "plans",
            "progress"
        })
package fr.essaim.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
