/// The append-only record of who read and did what (CNIL 2021-122; CJEU C-579/21: a person may
/// learn who opened their file, when and why). It depends on the kernel only and everyone calls it.
/// Rows are written in the transaction of the reading or the act itself: if the row is lost, so is
/// the page.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fr.essaim.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
