/// How Essaim shows itself: a controller returns a page's record and this room draws it; what was refused comes back to
/// where it was typed; languages, dates, addresses of style sheets. Knows no activity of the programme.
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
package fr.essaim.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
