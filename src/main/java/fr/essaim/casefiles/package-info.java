/// People's files: who they are, how to reach them, what they wish, where they live, who accompanies them. Owns
/// the walls around files, and around the facts that the room `facts` writes in them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "journal", "privacy", "site", "team", "territory", "recipe", "programme"})
package fr.essaim.casefiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
