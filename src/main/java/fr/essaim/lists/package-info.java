/// A team's list, read as it is: which line is its header, what each column becomes, what Essaim does not take and why,
/// and the fate of every line. Nothing crashes, nothing is silently dropped, and what cannot be known is asked, never
/// guessed. Rules only: no database, no screen.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "casefiles", "spreadsheets", "cells"})
package fr.essaim.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
