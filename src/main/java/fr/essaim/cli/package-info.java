/// The command line: what is typed, what is printed, in which order things start and stop. Knows no rule.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "team",
            "imports",
            "indicators",
            "bench",
            "leaving",
            "progress",
            "reports",
            "audits"
        })
package fr.essaim.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
