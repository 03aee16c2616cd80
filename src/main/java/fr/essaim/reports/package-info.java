/// One entry, several reports: each reader's own columns from the same dated facts, described by a file; and what was
/// submitted, frozen as it was, so that two submissions can be told apart line by line. The figures are those of
/// `indicators`; people's rows are read by a director or an administrator for a reason, and journaled.
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
            "casefiles",
            "journeys",
            "duplicates",
            "indicators"
        })
package fr.essaim.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
