/// Where people live: communes, the territories they make, and the priority districts with the vintage of their zoning.
/// Owns the public reference data; knows nobody.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site", "team", "installation"})
package fr.essaim.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
