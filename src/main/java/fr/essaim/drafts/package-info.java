/// What somebody is writing and has not sent: kept on the server while they type, for them alone,
/// and offered again on the page where they were. Owns the schema `drafts`. A draft may hold what
/// will be reserved: it is sealed with the key that is not in the database.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "privacy", "site", "team", "facts"})
package fr.essaim.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
