/// What is kept about a person, why, and until when. Rooms say it of their own tables through
/// [PersonalData]; the page of the register, and later the copy and the erasure of a file, only
/// gather what they say.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "site"})
package fr.essaim.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
