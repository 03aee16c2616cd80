/// What happened, is planned or broke off with a person: written in two fields or in full, each fact in its
/// compartment, reserved ones encrypted, put right by a fact in its place and never changed; and the time line that
/// shows them. Its tables stay in the schema `casefiles`, where their walls were built (decision 6).
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
            "casefiles"
        })
package fr.essaim.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
