/// The programme as data: the recipe it runs, the organisations that carry it, its hubs and what each role reads.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "journal", "installation", "site", "team", "territory", "recipe"})
package fr.essaim.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
