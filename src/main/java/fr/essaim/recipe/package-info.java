/// The recipe: the versioned description a programme runs from, as immutable records; reading it from YAML with errors
/// that name the line; and the rules by which definition sets classify outcomes. Pure: no database, no web, no Spring.
/// Nothing of any one programme is in Java: roles, outcomes, reasons, questions are ids the file gives.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fr.essaim.recipe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
