/// The people who work here: members, their dated posts in full-time equivalents, and how they sign in. Owns the one
/// question every wall asks: *who is looking?* (`team.viewer()` in SQL, [Viewers] in Java).
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "journal", "site", "installation"})
package fr.essaim.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
