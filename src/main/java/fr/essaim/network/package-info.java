/// Who could help on the territory: organisations, how to reach them, whom to ask for there. Owns the schema `network`;
/// holds nothing about the people accompanied.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "journal", "site", "team", "territory"})
package fr.essaim.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
