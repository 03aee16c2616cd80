/// The person's own space, when they want one: entered by a link or a code that serves once, short,
/// throttled. What they see of their own file, what they take back, what they write; and the team's
/// side of it. Owns the schema `myspace`. Whoever is in their space is no member: they read by the
/// owner's functions, for themselves alone (decision 72).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "privacy",
            "installation",
            "site",
            "team",
            "recipe",
            "programme",
            "network",
            "casefiles",
            "casefiles :: panels",
            "facts",
            "outbox",
            "handovers",
            "journeys",
            "plans",
            "progress",
            "activities",
            "appointments",
            "hours"
        })
package fr.essaim.myspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
