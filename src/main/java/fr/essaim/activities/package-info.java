/// Workshops, citizen experiences and visits: their sessions, who is enrolled and who waits, who came. Sessions may be
/// shared between hubs, each of which names its own people only. Owns the schema `activities`; each attendance is a
/// fact of its strand, where the motive and the person's version are kept.
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
            "facts"
        })
package fr.essaim.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
