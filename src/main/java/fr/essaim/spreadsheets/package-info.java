/// Reads a team's own files - text, `.xlsx`, `.xls` - into plain lines, by what a file is and not by its name, within
/// bounds that no honest list reaches. Knows nothing of what the columns mean.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fr.essaim.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
