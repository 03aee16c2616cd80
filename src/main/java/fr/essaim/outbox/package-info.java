/// Letters that leave the house: a reminder, a link, by the association's own mail server or by an
/// SMS gateway. Written in the transaction of what they tell of, handed over afterwards, never
/// twice. Without a server nothing leaves: what would have gone out is shown. Owns the schema
/// `outbox`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "journal", "privacy", "site", "team", "casefiles", "facts"})
package fr.essaim.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
