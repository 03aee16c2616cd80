/// What colleagues tell one another about somebody: tasks of the team, "@Claire" in a text, and the
/// little that a colleague bound to secrecy writes, on purpose, to those who need it. The plan's
/// steps are the person's; these are the team's. Owns the schema `tasks`; nothing here opens a file
/// to whoever may not read it.
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
            "casefiles",
            "casefiles :: panels",
            "facts"
        })
package fr.essaim.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
