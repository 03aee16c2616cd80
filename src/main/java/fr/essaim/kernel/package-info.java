/// The words every room shares: identities, periods, names, and who is looking. No Spring, no SQL, no web.
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package fr.essaim.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
