/// What a cell of somebody's list says: days, names, numbers, addresses, gender, and what must not be kept. Mends what
/// has one meaning, says so, and asks about the rest. Pure rules: no sheet, no database.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fr.essaim.cells;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
