/// When members receive, who meets whom, what became of it and what is next; reminders, links to change or call off,
/// calendars in and out. Owns the schema `appointments`; each outcome is a fact of its strand.
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
            "facts",
            "facts :: panels",
            "activities",
            "outbox"
        })
package fr.essaim.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
