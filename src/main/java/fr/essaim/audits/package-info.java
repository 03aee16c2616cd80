/// Somebody from outside checks a sample: their dated account, how the sample was drawn, one
/// evidence pack per person, and which proofs will be missing before anybody asks for them. Owns
/// audits, draws and who read them; of people's files it reads, through functions of its own, what
/// proves a journey and nothing else.
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
            "activities",
            "indicators",
            "reports"
        })
package fr.essaim.audits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
