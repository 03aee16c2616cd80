/// Leaving is easy: everything an organisation owns leaves as workbooks and files, in one act the
/// journal tells. Whoever holds the machine takes all but what is reserved; the administration
/// takes what it may read; an author their writings.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "installation", "site", "team", "recipe", "programme", "facts"})
package fr.essaim.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
