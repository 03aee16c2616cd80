/// The ground Essaim stands on: the data directory and its secrets, the embedded PostgreSQL, the two logins, the rooms'
/// migrations, backup and restore. Opened before Spring, so that whatever is missing is said in one sentence.
/// It owns no table. See docs/decisions/0010.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package fr.essaim.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
